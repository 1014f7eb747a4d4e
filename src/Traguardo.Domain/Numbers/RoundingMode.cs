// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Numbers;

/// <summary>How a figure between two printable values goes to one of them. All modes act on the magnitude, so that a score and its opposite round alike.</summary>
public enum RoundingMode
{
    /// <summary>To the nearer; a tie goes away from zero (2,345 to 2,35). The usual commercial rounding.</summary>
    HalfUp,

    /// <summary>To the nearer; a tie goes towards zero (97,5 to 97).</summary>
    HalfDown,

    /// <summary>To the nearer; a tie goes to the even digit.</summary>
    HalfEven,

    /// <summary>Always away from zero (95,441 to 95,45).</summary>
    Up,

    /// <summary>Always towards zero: truncation.</summary>
    Down,
}
