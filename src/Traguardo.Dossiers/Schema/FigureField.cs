// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Scoring;
using Traguardo.Dossiers.Schema.Kinds;
using Traguardo.Dossiers.Schema.Tables;

namespace Traguardo.Dossiers.Schema;

/// <summary>A figure of the scorecard: four columns, or one object of JSON.</summary>
internal sealed class FigureField<TRow> : Field<TRow, FigureRef?>
{
    private static readonly ChoiceKind<FigureKind> Kinds = new(FigureTokens.Kinds, Meanings.Of, empty: null);
    private static readonly ChoiceKind<FigureAspect> Aspects = new(FigureTokens.Aspects, Meanings.Of, FigureAspect.Score);

    private readonly Func<TRow, FigureRef?> get;
    private readonly Column kind;
    private readonly Column code;
    private readonly Column owner;
    private readonly Column aspect;

    public FigureField(string property, Func<TRow, FigureRef?> get, string note, bool required)
        : base(property)
    {
        this.get = get;
        kind = Part("kind", "Figura", ColumnKind.Choice, Kinds.Expected, note) with { Required = required, Choices = Kinds.Choices };
        code = Part(
            "code",
            "Codice",
            ColumnKind.Code,
            CodeKind.Instance.Expected,
            "Codice dell'elemento a cui la cifra appartiene; vuoto quando la figura è l'ente."
        );
        owner = Part(
            "owner",
            "Presso",
            ColumnKind.Code,
            CodeKind.Instance.Expected,
            "Per un indicatore assegnato più volte: il codice dell'obiettivo o della scheda di cui si parla. Per un blocco: il codice della scheda."
        );
        aspect = Part("aspect", "Grandezza", ColumnKind.Choice, Aspects.Expected, "Quale cifra dell'elemento; vuoto vale punteggio.") with
        {
            Choices = Aspects.Choices,
        };
        Columns = [kind, code, owner, aspect];
    }

    public override IReadOnlyList<Column> Columns { get; }

    public override void Write(TRow row, Cell[] cells)
    {
        var figure = get(row);
        cells[kind.Ordinal] = figure is { } one ? Kinds.Write(one.Kind) : Cell.Blank;
        cells[code.Ordinal] = CodeKind.Instance.Write(figure?.Code);
        cells[owner.Ordinal] = CodeKind.Instance.Write(figure?.Owner);
        cells[aspect.Ordinal] = Aspects.Write(figure?.Aspect ?? FigureAspect.Score);
    }

    public override string Show(object? value)
    {
        if (value is not FigureRef figure)
        {
            return "";
        }

        var words = new[]
        {
            Kinds.Show(figure.Kind),
            figure.Code,
            figure.Owner is null ? "" : $"presso {figure.Owner}",
            $"({Aspects.Show(figure.Aspect)})",
        };
        return string.Join(' ', words.Where(word => word.Length > 0));
    }

    public override object? Read(CellReader reader)
    {
        var ofKind = reader.Read(kind, Kinds);
        var itsCode = reader.Read(code, CodeKind.Instance);
        var itsOwner = reader.Read(owner, CodeKind.Instance);
        var itsAspect = reader.Read(aspect, Aspects);
        if (reader.IsBlank(kind))
        {
            if (!kind.Required && Columns.Any(column => !reader.IsBlank(column)))
            {
                reader.Report(
                    new(kind, "manca il tipo della figura, mentre altre celle della figura sono compilate", Expected: kind.Expected)
                );
            }

            return null;
        }

        if (ofKind != FigureKind.Body && itsCode is null && reader.IsBlank(code))
        {
            reader.Report(new(code, "manca il codice della figura", Expected: code.Expected));
        }

        return new FigureRef(ofKind, itsCode ?? "", itsOwner, itsAspect);
    }

    private Column Part(string subKey, string heading, ColumnKind kind, string expected, string note) =>
        new()
        {
            Property = Property,
            Heading = heading,
            Kind = kind,
            Expected = expected,
            Note = note,
            JsonKey = JsonKey,
            SubKey = subKey,
        };
}
