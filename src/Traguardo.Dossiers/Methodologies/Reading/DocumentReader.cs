// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Numbers;

namespace Traguardo.Dossiers.Methodologies.Reading;

/// <summary>Reads the keys of a whole methodology, section by section, in the order in which people read it.</summary>
internal static class DocumentReader
{
    public static Methodology Read(MapReader root)
    {
        var head = Head(root);
        var infos = new RuleInfoReader(head.Source.Document);
        var indicators = new IndicatorRuleReader(infos);
        var aggregations = new AggregationReader(infos);
        var sections = new SectionReaders(infos);
        var conventions = root.Map("convenzioni", "Conventions");
        var read = head with
        {
            BareNumber =
                conventions?.Word("numero-senza-operatore", nameof(Methodology.BareNumber), MethodologyTokens.BareNumberMeanings)
                ?? BareNumberMeaning.ByDirection,
            Clash =
                conventions?.Word("contrasto-operatore-direzione", nameof(Methodology.Clash), MethodologyTokens.ClashPolicies)
                ?? ClashPolicy.NotScored,
            VarianceRounding =
                conventions?.Rounding("arrotondamento-scostamenti", nameof(Methodology.VarianceRounding)) ?? Rounding.HalfUp2,
            Indicators = root.Maps("indicatori", nameof(Methodology.Indicators), indicators.Read),
            States = SectionReaders.States(root),
            Levels = Rules("livelli", nameof(Methodology.Levels), AggregationSubject.Level),
            Units = Rules("unita", nameof(Methodology.Units), AggregationSubject.Unit),
            Views = Rules("viste", nameof(Methodology.Views), AggregationSubject.View),
            Sheets = Rules("schede", nameof(Methodology.Sheets), AggregationSubject.Sheet),
            Blocks = Rules("blocchi", nameof(Methodology.Blocks), AggregationSubject.Block),
            BodyRule = Body(root, aggregations),
            Ratings = root.Maps("scale-di-giudizio", nameof(Methodology.Ratings), sections.Rating),
            Grades = root.Maps("scale-di-valutazione", nameof(Methodology.Grades), sections.Grades),
            Closures = root.Maps("somma-dei-pesi", nameof(Methodology.Closures), SectionReaders.Closure),
        };
        conventions?.Close();
        root.Close();
        return read;

        ValueList<AggregationRule> Rules(string key, string field, AggregationSubject subject) =>
            root.Maps(key, field, rule => aggregations.Read(rule, subject));
    }

    private static Methodology Head(MapReader root)
    {
        var source = root.Map("fonte", nameof(Methodology.Source), required: true);
        return new()
        {
            Id = root.Text("id", nameof(Methodology.Id)),
            Title = root.Text("titolo", nameof(Methodology.Title)),
            Body = root.OptionalText("ente", nameof(Methodology.Body)),
            ValidFrom = root.OptionalDay("valida-dal", nameof(Methodology.ValidFrom)),
            ValidTo = root.OptionalDay("valida-al", nameof(Methodology.ValidTo)),
            Source = source is null
                ? new(RuleInfoReader.UnknownDocument, null, RuleNature.Stated)
                : RuleInfoReader.Source(source, document: null),
        };
    }

    private static AggregationRule? Body(MapReader root, AggregationReader aggregations)
    {
        if (root.Map("performance-di-ente", nameof(Methodology.BodyRule)) is not { } rule)
        {
            return null;
        }

        var read = aggregations.Read(rule, AggregationSubject.Body);
        rule.Close();
        return read;
    }
}
