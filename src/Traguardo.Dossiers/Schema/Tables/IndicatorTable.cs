// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Dossiers.Schema.Kinds;
using F = Traguardo.Dossiers.Schema.Fields<Traguardo.Domain.Planning.Indicator>;

namespace Traguardo.Dossiers.Schema.Tables;

/// <summary>Definitions of indicators.</summary>
internal static class IndicatorTable
{
    private static readonly Field<Indicator, string?> Code = F.Code(
        nameof(Indicator.Code),
        "Codice",
        row => row.Code,
        "Codice unico nel ciclo.",
        required: true
    );
    private static readonly Field<Indicator, string?> PrintedCode = F.Code(
        nameof(Indicator.PrintedCode),
        "Codice stampato",
        row => row.PrintedCode,
        "Il codice che i documenti stampano, se diverso dal codice."
    );
    private static readonly Field<Indicator, string?> Name = F.LongText(
        nameof(Indicator.Name),
        "Nome",
        row => row.Name,
        "Denominazione dell'indicatore.",
        required: true
    );
    private static readonly Field<Indicator, string?> Description = F.LongText(
        nameof(Indicator.Description),
        "Descrizione",
        row => row.Description,
        "Descrizione estesa."
    );
    private static readonly Field<Indicator, string?> Type = F.Text(
        nameof(Indicator.Type),
        "Tipologia",
        row => row.Type,
        "Tipologia nelle parole dell'ente («Efficacia», «Efficienza», «Qualità»...)."
    );
    private static readonly Field<Indicator, UnitOfMeasure> Unit = F.Make(
        nameof(Indicator.Unit),
        "Unità di misura",
        UnitKind.Instance,
        row => row.Unit,
        "Unità di misura: %, N., gg, ore, €... Vuota se il documento non la stampa."
    );
    private static readonly Field<Indicator, Direction> Direction = F.Choice(
        nameof(Indicator.Direction),
        "Direzione",
        PlanningTokens.Directions,
        Meanings.Of,
        Domain.Planning.Direction.Unspecified,
        row => row.Direction,
        "Verso in cui l'indicatore migliora; vuoto vale non indicata."
    );
    private static readonly Field<Indicator, string?> Formula = F.LongText(
        nameof(Indicator.Formula),
        "Formula",
        row => row.Formula,
        "Il calcolo in parole, come stampato."
    );
    private static readonly Field<Indicator, string?> Expression = F.LongText(
        nameof(Indicator.Expression),
        "Espressione",
        row => row.Expression,
        "Il calcolo come espressione su grandezze con nome, per esempio (proventi - oneri) / proventi * 100; vuoto se c'è solo in parole."
    );
    private static readonly Field<Indicator, string?> Source = F.Text(
        nameof(Indicator.Source),
        "Fonte",
        row => row.Source,
        "Fonte dei dati."
    );
    private static readonly Field<Indicator, string?> Owner = F.Text(
        nameof(Indicator.Owner),
        "Responsabile",
        row => row.Owner,
        "Unità o incarico che risponde del dato; mai il nome di una persona nei dati pubblicati."
    );
    private static readonly Field<Indicator, ValueList<string>> Tags = F.List(
        nameof(Indicator.Tags),
        "Etichette",
        row => row.Tags,
        "Parole che le viste e le regole selezionano, separate da |."
    );
    private static readonly Field<Indicator, string?> Baseline = F.Text(
        nameof(Indicator.Baseline),
        "Valore iniziale",
        row => row.Baseline,
        "Valore di partenza, come stampato."
    );
    private static readonly Field<Indicator, string?> Benchmark = F.Text(
        nameof(Indicator.Benchmark),
        "Valore di confronto",
        row => row.Benchmark,
        "Media di enti comparabili (benchmark), come stampata."
    );
    private static readonly Field<Indicator, string?> Library = F.Code(
        nameof(Indicator.Library),
        "Catalogo",
        row => row.Library,
        "Codice e versione in un catalogo comune di indicatori."
    );

    public static TableSchema<Indicator> Table { get; } =
        new(
            DossierTable.Indicators,
            "indicators",
            "Indicatori",
            "Le definizioni degli indicatori: una riga per indicatore, anche se serve a più obiettivi.",
            dossier => dossier.Plan.Indicators,
            [
                Code,
                PrintedCode,
                Name,
                Description,
                Type,
                Unit,
                Direction,
                Formula,
                Expression,
                Source,
                Owner,
                Tags,
                Baseline,
                Benchmark,
                Library,
            ],
            row => new Indicator
            {
                Code = row.Text(Code),
                PrintedCode = row.Of(PrintedCode),
                Name = row.Text(Name),
                Description = row.Of(Description),
                Type = row.Of(Type),
                Unit = row.Of(Unit),
                Direction = row.Of(Direction),
                Formula = row.Of(Formula),
                Expression = row.Of(Expression),
                Source = row.Of(Source),
                Owner = row.Of(Owner),
                Tags = row.Of(Tags),
                Baseline = row.Of(Baseline),
                Benchmark = row.Of(Benchmark),
                Library = row.Of(Library),
            }
        );
}
