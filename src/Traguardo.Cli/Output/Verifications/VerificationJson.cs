// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Json;
using Traguardo.Domain.Checks;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Verification;

namespace Traguardo.Cli.Output.Verifications;

/// <summary>Writes a verification as JSON, for programs.</summary>
internal static class VerificationJson
{
    public static void Write(CheckedCycle cycle, TextWriter output) =>
        JsonPage.Write(
            output,
            json =>
            {
                JsonPage.WriteCycle(json, cycle.Report.Scorecard);
                json.WriteBoolean("fine", cycle.IsFine);
                WriteClosures(json, cycle);
                WriteFindings(json, "openWeights", cycle.OpenWeights, cycle);
                WriteFindings(json, "findings", cycle.Findings, cycle);
                json.WriteStartArray("figures");
                foreach (var comparison in cycle.Report.Comparisons)
                {
                    WriteComparison(json, comparison);
                }

                json.WriteEndArray();
                WriteSummary(json, cycle);
            }
        );

    private static void WriteClosures(Utf8JsonWriter json, CheckedCycle cycle)
    {
        json.WriteStartArray("closures");
        foreach (var group in cycle.Closures.GroupBy(group => group.Of).OrderBy(group => group.Key))
        {
            json.WriteStartObject();
            json.WriteString("of", NameOf(group.Key));
            json.WriteNumber("groups", group.Count());
            json.WriteNumber("closed", group.Count(g => g.Closes));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFindings(Utf8JsonWriter json, string name, IEnumerable<Finding> findings, CheckedCycle cycle)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", FindingTokens.Severities.English(finding.Severity));
            json.WriteString("place", cycle.LocationOf(finding).ToString());
            json.WriteOptional("indicator", cycle.SubjectOf(finding));
            json.WriteString("message", finding.Message);
            json.WriteOptional("found", finding.Found);
            json.WriteOptional("expected", finding.Expected);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteComparison(Utf8JsonWriter json, FigureComparison comparison)
    {
        json.WriteStartObject();
        json.WriteString("published", comparison.Published.Text);
        json.WriteString("computed", comparison.Computed);
        json.WriteString("outcome", ComparisonTokens.Outcomes.English(comparison.Outcome));
        json.WriteBoolean("byRuleAlone", comparison.ByRuleAlone);
        json.WriteString("id", comparison.Published.Code);
        if (comparison.Published.Figure is { } figure)
        {
            json.WriteString("kind", FigureTokens.Kinds.English(figure.Kind));
            json.WriteString("code", figure.Code);
            json.WriteOptional("owner", figure.Owner);
            json.WriteString("aspect", FigureTokens.Aspects.English(figure.Aspect));
        }

        json.WriteOptional("expression", comparison.Published.Expression);
        json.WriteOptional("where", comparison.Published.Where);
        json.WriteOptional("remark", comparison.Remark);
        if (comparison.Erratum is { } erratum)
        {
            json.WriteStartObject("erratum");
            json.WriteString("expected", erratum.Expected);
            json.WriteString("reason", erratum.Reason);
            json.WriteBoolean("carriedUp", erratum.CarriedUp);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, CheckedCycle cycle)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("published", cycle.Report.Total);
        json.WriteNumber("reproduced", cycle.Report.Reproduced);
        json.WriteNumber("byRuleAlone", cycle.Groups.Sum(group => group.ByRule));
        json.WriteNumber("withPersons", cycle.Groups.Sum(group => group.WithPersons));
        json.WriteNumber("fromPrinted", cycle.Report.ReproducedFromPrinted);
        json.WriteNumber("explained", cycle.Report.Explained);
        json.WriteNumber("unexplained", cycle.Report.Unexplained);
        json.WriteStartArray("groups");
        foreach (var group in cycle.Groups)
        {
            json.WriteStartObject();
            json.WriteString("kind", group.Kind is { } kind ? FigureTokens.Kinds.English(kind) : null);
            json.WriteString("level", group.Level);
            json.WriteString("aspect", group.Aspect is { } aspect ? FigureTokens.Aspects.English(aspect) : null);
            json.WriteNumber("published", group.Total);
            json.WriteNumber("byRuleAlone", group.ByRule);
            json.WriteNumber("withPersons", group.WithPersons);
            json.WriteNumber("fromPrinted", group.FromPrinted);
            json.WriteNumber("explained", group.Explained);
            json.WriteNumber("unexplained", group.Unexplained);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string NameOf(ClosureOf closure) =>
        closure switch
        {
            ClosureOf.Indicators => "indicators",
            ClosureOf.Objectives => "objectives",
            ClosureOf.TopObjectives => "top-objectives",
            ClosureOf.UnitObjectives => "unit-objectives",
            ClosureOf.Sheets => "sheets",
        };
}
