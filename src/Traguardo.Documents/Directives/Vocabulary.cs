// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Building;
using Traguardo.Documents.Charts;
using Traguardo.Documents.Directives.Charts;
using Traguardo.Documents.Directives.Loops;
using Traguardo.Documents.Directives.Sentences;
using Traguardo.Documents.Directives.Tables;
using Traguardo.Documents.Directives.Values;
using Traguardo.Documents.Model;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Directives;

/// <summary>Everything that templates may say: directives, tables, charts, sentences, values, loops. The guide of templates is made of it.</summary>
internal static class Vocabulary
{
    /// <summary>Name of the loop over the bodies of a joint document.</summary>
    public const string EachBody = "ente";

    public static IReadOnlyList<TableDefinition> Tables { get; } =
    [
        FigureTables.Scores,
        PlanTables.Objectives,
        PlanTables.Indicators,
        PathTable.Tree,
        PathTable.Dashboard,
        CardTable.Definition,
        FigureTables.Losses,
        CountTable.Definition,
        RevisionTable.Definition,
        SheetTable.Definition,
        ActTables.Acts,
        ActTables.Versions,
        ContextTable.Definition,
    ];

    public static IReadOnlyList<Definition<Chart?>> Charts => ChartDefinitions.All;

    public static IReadOnlyList<Definition<ValueList<Block>>> Sentences => SentenceDefinitions.All;

    public static IReadOnlyList<Definition<TemplateValue>> Values { get; } = [.. CycleValues.All, .. ItemValues.All, .. FigureValues.All];

    public static IReadOnlyList<Definition<IEnumerable<object>>> Loops => LoopDefinitions.All;

    public static IReadOnlyList<Directive> Directives { get; } = [.. LayoutDirectives.All, .. ContentDirectives.All];

    public static T? Find<T>(this IReadOnlyList<T> definitions, string? name)
        where T : Definition => definitions.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.Ordinal));
}
