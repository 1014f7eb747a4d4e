// SPDX-License-Identifier: AGPL-3.0-or-later

using FsCheck;
using FsCheck.Fluent;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Tests.Checks;

/// <summary>Dossiers as a careless hand could fill them: few codes, blanks among them, any state, any weight.</summary>
internal static class RandomDossier
{
    private static readonly Gen<string> Code = Gen.Elements("", "A", "B", "C", "a", "1");

    private static readonly Gen<string?> Reference = Gen.Elements<string?>(null, "", "A", "B", "C", "?");

    private static readonly Gen<decimal?> Weight = Gen.Elements<decimal?>(null, 0, 25, 50, 100, -1, 33.33m, 101, decimal.MaxValue);

    private static readonly Gen<ElementState> State = Gen.Elements(Enum.GetValues<ElementState>());

    private static readonly Gen<FigureRef> Figure =
        from kind in Gen.Elements(Enum.GetValues<FigureKind>())
        from code in Code
        from owner in Reference
        select new FigureRef(kind, code, owner);

    public static Gen<Plan> Plan { get; } =
        from units in Rows(from code in Code from parent in Reference select new Unit(code, "x", Parent: parent))
        from objectives in Rows(Objective())
        from shares in Rows(from code in Code from unit in Code from weight in Weight select new Responsibility(code, unit, weight))
        from assignments in Rows(Assignment())
        from blocks in Rows(from sheet in Code from code in Code from weight in Weight select new SheetBlock(sheet, code, "x", weight))
        from items in Rows(
            from sheet in Code
            from block in Reference
            from figure in Figure
            from weight in Weight
            select new SheetItem(sheet, block, "x", figure, weight)
        )
        from sheets in Rows(Code.Select(code => new Sheet { Code = code, Title = "x" }))
        from indicators in Rows(Indicator())
        select new Plan
        {
            Body = new("A", "x"),
            Cycle = new("1", "x", new(2024, 1, 1), new(2024, 12, 31)),
            Levels = [new("A"), new("B")],
            Units = units,
            Objectives = objectives,
            Responsibilities = shares,
            Indicators = indicators,
            Assignments = assignments,
            Sheets = sheets,
            Blocks = blocks,
            SheetItems = items,
        };

    public static Gen<CycleDossier> Dossier { get; } =
        from plan in Plan
        from measures in Rows(Measure())
        from published in Rows(
            from code in Code
            from figure in Figure
            from expression in Reference
            select new PublishedFigure(code, figure, "1", null, expression)
        )
        from errata in Rows(from code in Code from reason in Code select new Erratum(code, null, reason))
        from overrides in Rows(from figure in Figure from act in Reference select new ScoreOverride(figure, 1, act ?? "", null, null, act))
        select new CycleDossier
        {
            Plan = plan,
            Measures = measures,
            Published = published,
            Errata = errata,
            Overrides = overrides,
        };

    private static Gen<ValueList<T>> Rows<T>(Gen<T> row) => row.ListOf().Select(rows => rows.ToValueList());

    private static Gen<Objective> Objective() =>
        from code in Code
        from level in Code
        from parent in Reference
        from weight in Weight
        from state in State
        select Sample.Objective(code, level, parent, weight) with
        {
            State = state,
        };

    private static Gen<Indicator> Indicator() =>
        from code in Code
        from expression in Gen.Elements(null, "", "a / b", "a /", "1 + 1")
        select Sample.Indicator(code) with
        {
            Expression = expression,
        };

    private static Gen<Assignment> Assignment() =>
        from indicator in Code
        from objective in Reference
        from sheet in Reference
        from block in Reference
        from weight in Weight
        from state in State
        select new Assignment
        {
            Indicator = indicator,
            Objective = objective,
            Sheet = sheet,
            Block = block,
            Weight = weight,
            State = state,
        };

    private static Gen<MeasureEntry> Measure() =>
        from indicator in Code
        from numerator in Weight
        from denominator in Weight
        from name in Code
        select new MeasureEntry
        {
            Indicator = indicator,
            Numerator = numerator,
            Denominator = denominator,
            Quantities = [new(name, 1)],
        };
}
