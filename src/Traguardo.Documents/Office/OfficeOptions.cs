// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Office;

/// <summary>How LibreOffice is used.</summary>
public sealed record OfficeOptions
{
    /// <summary>Name of the environment variable with the path of the program.</summary>
    public const string ProgramVariable = "TRAGUARDO_SOFFICE";

    /// <summary>Path of soffice; null for the one that <see cref="ProgramVariable"/> names, or else the first on the PATH.</summary>
    public string? Program { get; init; }

    /// <summary>Conversions at one time, at least 1; more wait for their turn. Each takes a processor and some 200 MB.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>A conversion that takes longer is ended. Some hundred pages of tables take a minute.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(3);
}
