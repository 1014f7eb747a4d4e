// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Components.Feedback;

/// <summary>Where a long piece of work is.</summary>
public enum JobState
{
    /// <summary>Not begun.</summary>
    Waiting,

    /// <summary>Under way.</summary>
    Running,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Stopped by an error.</summary>
    Failed,
}
