// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Features.Plans.Forms;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>A button of a form that saves it and then moves one of its rows.</summary>
/// <param name="Row">The row.</param>
/// <param name="Up">True towards the first.</param>
internal sealed record RowMove(RowName Row, bool Up)
{
    /// <summary>Field of the button.</summary>
    public const string Field = "sposta";

    private const string UpWord = "su";
    private const string DownWord = "giu";

    public static string ValueOf(RowName row, bool up) => row[up ? UpWord : DownWord];

    /// <summary>The move that a form asks for; null when none.</summary>
    public static RowMove? Of(IFormCollection form) =>
        RowName.TryParse(form[Field].ToString(), out var row, out var word) && row.Id is not null && word is UpWord or DownWord
            ? new RowMove(row, word == UpWord)
            : null;
}
