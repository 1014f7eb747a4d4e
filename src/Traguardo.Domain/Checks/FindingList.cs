// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Checks;

/// <summary>Gathers findings.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> findings = [];

    /// <summary>In the order of the tables and of their rows.</summary>
    public ValueList<Finding> Ordered =>
        findings.OrderBy(finding => finding.Place.Table).ThenBy(finding => finding.Place.Row).ToValueList();

    public void Add(Severity severity, string code, Place place, string message, string? found = null, string? expected = null) =>
        findings.Add(new(code, severity, place, message, found, expected));

    public void Error(string code, Place place, string message, string? found = null, string? expected = null) =>
        Add(Severity.Error, code, place, message, found, expected);

    public void Warn(string code, Place place, string message, string? found = null, string? expected = null) =>
        Add(Severity.Warning, code, place, message, found, expected);
}
