// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Web.Features.Reading;

namespace Traguardo.Web.Features.Sheets;

/// <summary>What a sheet is made of.</summary>
/// <param name="Figure">The sheet's own figure.</param>
/// <param name="Parts">Its blocks in order; first, where there are any, the lines outside blocks.</param>
/// <param name="Closures">Groups of its weights beside what they must add to.</param>
public sealed record SheetOutline(Figure Figure, IReadOnlyList<SheetPart> Parts, IReadOnlyList<WeightGroup> Closures)
{
    public static SheetOutline Of(Situation situation, Sheet sheet)
    {
        var plan = situation.Plan;
        var parts = new[] { (SheetBlock?)null }
            .Concat(plan.Blocks.Where(block => block.Sheet == sheet.Code))
            .Select(block => PartOf(situation, sheet, block))
            .Where(part => part.Block is not null || part.Lines.Count > 0)
            .ToList();
        return new SheetOutline(
            situation.Card.Find(new FigureRef(FigureKind.Sheet, sheet.Code))!,
            parts,
            situation.Figures.Methodology is { } methodology
                ?
                [
                    .. WeightClosures
                        .Of(plan, methodology)
                        .Where(group => group.Of == Domain.Methodologies.ClosureOf.Sheets && group.Owner == sheet.Code),
                ]
                : []
        );
    }

    private static SheetPart PartOf(Situation situation, Sheet sheet, SheetBlock? block)
    {
        var card = situation.Card;
        bool IsInBlock(string? code) => (code ?? "") == (block?.Code ?? "");
        var own = situation
            .Outline.RowsOf(sheet.Code)
            .Where(row => IsInBlock(row.Facts.Assignment.Block))
            .Select(row => new SheetLine(row.Code, row.Indicator.Name, row.Ref, row.Facts.Assignment.Weight, row.Look));
        var items = situation
            .Plan.SheetItems.Where(item => item.Sheet == sheet.Code && IsInBlock(item.Block))
            .Select(item =>
            {
                var figure = card.Find(item.Figure);
                return new SheetLine(
                    figure?.PrintedCode ?? figure?.Ref.Code ?? item.Figure.Code,
                    item.Title,
                    figure is null ? null : figure.Ref with { Aspect = item.Figure.Aspect },
                    item.Weight,
                    figure is null ? null : Look.Of(card, figure)
                );
            });
        return new SheetPart(
            block,
            block is null ? null : card.Find(new FigureRef(FigureKind.Block, block.Code, sheet.Code)),
            [.. own, .. items]
        );
    }
}

/// <summary>A block of a sheet, or its lines outside blocks.</summary>
/// <param name="Block">The block; null for lines outside blocks.</param>
/// <param name="Figure">Its figure; null for lines outside blocks.</param>
/// <param name="Lines">Own indicators first, then figures taken over.</param>
public sealed record SheetPart(SheetBlock? Block, Figure? Figure, IReadOnlyList<SheetLine> Lines);

/// <summary>A line of a sheet.</summary>
/// <param name="Code">Code of the indicator or figure.</param>
/// <param name="Title">Its title in the sheet.</param>
/// <param name="Figure">The figure; null when the plan has none such.</param>
/// <param name="Weight">Its weight; null when unweighted.</param>
/// <param name="Look">The figure as shown; null when the plan has none such.</param>
public sealed record SheetLine(string Code, string Title, FigureRef? Figure, decimal? Weight, Look? Look)
{
    /// <summary>What is taken over, as printed: the score, or the achievement where that is named.</summary>
    public string? Score => Figure?.Aspect == FigureAspect.Achievement ? Look?.Achievement : Look?.Score;
}
