// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Cycles;
using Traguardo.Storage.Plans;

namespace Traguardo.Web.Features.Plans.Forms;

/// <summary>
/// Name of a row in a form: <c>obiettivi.12</c> for a stored row, <c>obiettivi.n1</c> for a new one. Its fields are <c>obiettivi.12.title</c>; what begins
/// with @ is not a field of the record.
/// </summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">Its number; null for a new row.</param>
/// <param name="Place">Place among the new rows of its table, from 1; 0 for a stored row.</param>
public readonly record struct RowName(DossierTable Table, long? Id, long Place = 0)
{
    /// <summary>Version that the sender saw.</summary>
    public const string Version = "@versione";

    /// <summary>Texts that the sender saw, as JSON.</summary>
    public const string Seen = "@prima";

    /// <summary>The field without which there is no row: a stored row is taken away when it is emptied, a new one is not made.</summary>
    public const string Essential = "@chiave";

    /// <summary>Ticked to take the row away.</summary>
    public const string Removes = "@togli";

    /// <summary>Says what to do with a row that somebody else has taken away.</summary>
    public const string WhenGone = "@riga";

    /// <summary><see cref="WhenGone"/>: makes it anew.</summary>
    public const string Anew = "di-nuovo";

    /// <summary><see cref="WhenGone"/>: leaves it gone.</summary>
    public const string Leave = "lascia";

    public static RowName New(DossierTable table, long place = 1) => new(table, null, place);

    public static RowName Of(DraftRow row) => new(row.Table, row.Id);

    /// <summary>Name of one of its fields in the form.</summary>
    public string this[string field] => $"{this}.{field}";

    /// <summary>The row and the field that the name of an element says; false when it says none.</summary>
    public static bool TryParse(string name, out RowName row, out string field)
    {
        (row, field) = (default, "");
        var parts = name.Split('.', 3);
        if (parts.Length < 3 || !DossierTableTokens.Tables.TryParse(parts[0], out var table) || !DraftContent.Tables.Contains(table))
        {
            return false;
        }

        field = parts[2];
        if (long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            row = new RowName(table, id);
            return true;
        }

        row =
            parts[1] is ['n', .. var place] && long.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
                ? New(table, at)
                : default;
        return row.Place > 0;
    }

    public override string ToString()
    {
        var id = Id is { } stored ? stored.ToString(CultureInfo.InvariantCulture) : "n" + Place.ToString(CultureInfo.InvariantCulture);
        return $"{DossierTableTokens.Tables.Italian(Table)}.{id}";
    }
}
