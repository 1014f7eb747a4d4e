// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using BlockFields = Traguardo.Dossiers.Schema.Fields<Traguardo.Domain.Planning.SheetBlock>;
using ItemFields = Traguardo.Dossiers.Schema.Fields<Traguardo.Domain.Planning.SheetItem>;
using SheetFields = Traguardo.Dossiers.Schema.Fields<Traguardo.Domain.Planning.Sheet>;

namespace Traguardo.Dossiers.Schema.Tables;

/// <summary>Sheets of posts, their blocks and lines.</summary>
internal static class SheetTables
{
    private static readonly Field<Sheet, string?> Code = SheetFields.Code(
        nameof(Sheet.Code),
        "Codice",
        row => row.Code,
        "Codice unico tra le schede, diverso dai codici degli obiettivi.",
        required: true
    );
    private static readonly Field<Sheet, string?> Title = SheetFields.Text(
        nameof(Sheet.Title),
        "Titolo",
        row => row.Title,
        "Titolo della scheda.",
        required: true
    );
    private static readonly Field<Sheet, string?> Kind = SheetFields.Text(
        nameof(Sheet.Kind),
        "Tipo",
        row => row.Kind,
        "Parola dell'ente per il tipo di scheda («segretario generale», «dirigente», «EQ»): le metodologie scelgono le regole con questa."
    );
    private static readonly Field<Sheet, string?> Unit = SheetFields.Code(
        nameof(Sheet.Unit),
        "Unità",
        row => row.Unit,
        "Codice dell'unità dell'incarico.",
        of: DossierTable.Units
    );
    private static readonly Field<Sheet, string?> Post = SheetFields.Text(
        nameof(Sheet.Post),
        "Incarico",
        row => row.Post,
        "L'incarico; mai il nome di una persona nei dati pubblicati."
    );

    private static readonly Field<SheetBlock, string?> BlockSheet = BlockFields.Code(
        nameof(SheetBlock.Sheet),
        "Scheda",
        row => row.Sheet,
        "Codice della scheda.",
        required: true,
        of: DossierTable.Sheets
    );
    private static readonly Field<SheetBlock, string?> BlockCode = BlockFields.Code(
        nameof(SheetBlock.Code),
        "Codice",
        row => row.Code,
        "Codice del blocco, unico nella scheda.",
        required: true
    );
    private static readonly Field<SheetBlock, string?> BlockTitle = BlockFields.Text(
        nameof(SheetBlock.Title),
        "Titolo",
        row => row.Title,
        "Titolo del blocco.",
        required: true
    );
    private static readonly Field<SheetBlock, decimal?> BlockWeight = BlockFields.Percent(
        nameof(SheetBlock.Weight),
        "Peso",
        row => row.Weight,
        "Peso nella scheda, in punti percentuali; vuoto se non c'è."
    );

    private static readonly Field<SheetItem, string?> ItemSheet = ItemFields.Code(
        nameof(SheetItem.Sheet),
        "Scheda",
        row => row.Sheet,
        "Codice della scheda.",
        required: true,
        of: DossierTable.Sheets
    );
    private static readonly Field<SheetItem, string?> ItemBlock = ItemFields.Code(
        nameof(SheetItem.Block),
        "Blocco",
        row => row.Block,
        "Codice del blocco; vuoto se la scheda non ha blocchi.",
        of: DossierTable.Blocks
    );
    private static readonly Field<SheetItem, string?> ItemTitle = ItemFields.LongText(
        nameof(SheetItem.Title),
        "Titolo",
        row => row.Title,
        "Titolo della voce.",
        required: true
    );
    private static readonly Field<SheetItem, FigureRef?> ItemFigure = ItemFields.Figure(
        nameof(SheetItem.Figure),
        row => row.Figure,
        "Di che cosa è la cifra ripresa dalla voce.",
        required: true
    );
    private static readonly Field<SheetItem, decimal?> ItemWeight = ItemFields.Percent(
        nameof(SheetItem.Weight),
        "Peso",
        row => row.Weight,
        "Peso nel blocco o nella scheda, in punti percentuali; vuoto se non c'è."
    );

    public static TableSchema<Sheet> Sheets { get; } =
        new(
            DossierTable.Sheets,
            "sheets",
            "Schede",
            "Le schede di valutazione degli incarichi (segretario generale, dirigenti, EQ, dipendenti).",
            dossier => dossier.Plan.Sheets,
            [Code, Title, Kind, Unit, Post],
            row => new Sheet
            {
                Code = row.Text(Code),
                Title = row.Text(Title),
                Kind = row.Of(Kind),
                Unit = row.Of(Unit),
                Post = row.Of(Post),
            }
        );

    public static TableSchema<SheetBlock> Blocks { get; } =
        new(
            DossierTable.Blocks,
            "blocks",
            "Blocchi",
            "I blocchi pesati delle schede («performance di ente», «obiettivi individuali», «comportamenti»).",
            dossier => dossier.Plan.Blocks,
            [BlockSheet, BlockCode, BlockTitle, BlockWeight],
            row => new SheetBlock(row.Text(BlockSheet), row.Text(BlockCode), row.Text(BlockTitle), row.Of(BlockWeight))
        );

    public static TableSchema<SheetItem> Items { get; } =
        new(
            DossierTable.SheetItems,
            "sheetItems",
            "Voci",
            "Le voci delle schede che riprendono una cifra del calcolo (il punteggio dell'ente, di un'area, di un obiettivo). Gli indicatori propri di una scheda stanno invece tra le assegnazioni.",
            dossier => dossier.Plan.SheetItems,
            [ItemSheet, ItemBlock, ItemTitle, ItemFigure, ItemWeight],
            row => new SheetItem(row.Text(ItemSheet), row.Of(ItemBlock), row.Text(ItemTitle), row.Need(ItemFigure), row.Of(ItemWeight))
        );
}
