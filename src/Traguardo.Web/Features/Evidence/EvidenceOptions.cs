// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;

namespace Traguardo.Web.Features.Evidence;

/// <summary>What may be attached as evidence.</summary>
/// <param name="LargestFile">In bytes.</param>
public sealed record EvidenceOptions(long LargestFile)
{
    /// <summary>Largest file in megabytes; 20 without it.</summary>
    public const string Variable = "TRAGUARDO_EVIDENZE_MB";

    private const int Megabyte = 1024 * 1024;
    private const int Usual = 20;
    private const int Most = 500;

    public string Limit => $"{LargestFile / Megabyte} MB";

    public static EvidenceOptions Of(IConfiguration configuration) =>
        new(
            Megabyte
                * (
                    long.TryParse(configuration[Variable], NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes)
                    && megabytes is > 0 and <= Most
                        ? megabytes
                        : Usual
                )
        );
}
