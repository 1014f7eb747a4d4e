// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>The texts of four published documents read as a person reads them.</summary>
public class CorpusTests
{
    private const string Unreadable = "UNREADABLE";

    [Fact]
    public void Every_text_is_read_as_a_person_reads_it()
    {
        var wrong = Corpus.Rows.Where(row => Read(row) != (row.Kind, row.Reading)).Select(row => $"{row} read as {Read(row)}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void At_least_95_texts_in_100_are_readable()
    {
        var readable = Corpus.Rows.Count(row => Read(row).Reading != Unreadable);

        Assert.True(readable * 100m >= Corpus.Rows.Count * 95m, $"{readable} of {Corpus.Rows.Count}");
    }

    [Fact]
    public void Every_text_printed_is_read_back()
    {
        var wrong = Corpus
            .Rows.Where(row => row.Reading != Unreadable)
            .Where(row => Read(row with { Text = row.Reading }) != (row.Kind, row.Reading));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Spaces_and_the_case_of_operators_do_not_matter()
    {
        var wrong = Corpus
            .Rows.Where(row => row.Reading != Unreadable)
            .Where(row =>
                Read(row with { Text = row.Text.Replace(" ", "\u00A0 ", StringComparison.Ordinal) }).Kind != row.Kind
                || Read(row with { Text = Shout(row.Text) }).Kind != row.Kind
            );

        Assert.Empty(wrong);
    }

    private static string Shout(string text)
    {
        foreach (var word in new[] { "almeno il", "almeno", "entro il", "entro", "tra", "minimo", "su" })
        {
            text = text.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase) ? word.ToUpperInvariant() + text[word.Length..] : text;
            text = text.Replace(" " + word + " ", " " + word.ToUpperInvariant() + " ", StringComparison.Ordinal);
        }

        return text;
    }

    private static (string Kind, string Reading) Read(CorpusRow row)
    {
        var context = new NotationContext(row.Year, Units.Read(row.Unit));
        if (row.Cell == "target")
        {
            var target = TargetNotation.Read(row.Text, context).Target;
            return (target.Kind.ToString(), target is UnreadableTarget ? Unreadable : TargetNotation.Print(target));
        }

        var value = MeasureNotation.Read(row.Text, context).Value;
        return (KindOf(value), value is UnreadableValue ? Unreadable : MeasureNotation.Print(value));
    }

    private static string KindOf(MeasureValue value) =>
        value is ProgressValue state ? state.Progress.ToString() : value.GetType().Name.Replace("Value", "", StringComparison.Ordinal);
}
