// SPDX-License-Identifier: AGPL-3.0-or-later

using FsCheck;
using FsCheck.Fluent;
using Traguardo.Dossiers.Methodologies;

namespace Traguardo.Dossiers.Tests.Methodologies;

/// <summary>However a file is broken, reading it ends with a methodology or with located errors.</summary>
public sealed class BrokenTextTests
{
    private static readonly string[] Texts = [.. MethodologyFilesTests.Paths.Select(File.ReadAllText)];

    private static readonly string[] Pieces =
    [
        ":",
        ": ",
        "- ",
        "\n",
        "\n  ",
        "\t",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "'",
        "#",
        "&a ",
        "*a",
        "!x ",
        "|",
        ">",
        "%",
        "@",
        ",",
        "?",
        "? ",
        "---\n",
        "...\n",
        "\0",
        "\uFEFF",
        "\uD800",
        "\u2028",
        "\r",
        "~",
        "null",
        "-1",
        "1e999",
        "99999999999999999999999999999999",
        "nessuno",
        "soglia-minima",
    ];

    [Fact]
    public void A_truncated_file_never_throws()
    {
        foreach (var text in Texts)
        {
            for (var length = 0; length < text.Length; length += 7)
            {
                Read(text[..length]);
            }
        }
    }

    [Fact]
    public void A_file_without_one_of_its_lines_never_throws()
    {
        foreach (var text in Texts)
        {
            var lines = text.Split('\n');
            for (var line = 0; line < lines.Length; line++)
            {
                Read(string.Join('\n', lines.Where((_, index) => index != line)));
            }
        }
    }

    [Fact]
    public void A_mutated_file_never_throws()
    {
        var mutations =
            from text in Gen.Elements(Texts)
            from count in Gen.Choose(1, 4)
            from edits in Gen.ListOf(Edit(), count)
            select edits.Aggregate(text, (mutated, edit) => edit(mutated));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true), Prop.ForAll(mutations.ToArbitrary(), Read));
    }

    [Fact]
    public void Any_text_never_throws()
    {
        var texts = from pieces in Gen.ListOf(Gen.Elements(Pieces)) select string.Concat(pieces);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true), Prop.ForAll(texts.ToArbitrary(), Read));
    }

    /// <summary>Inserts a piece, cuts some characters, moves a line, or puts a value in the place of another.</summary>
    private static Gen<Func<string, string>> Edit() =>
        Gen.OneOf(
            from at in Gen.Choose(0, 1_000_000)
            from piece in Gen.Elements(Pieces)
            select new Func<string, string>(text => text.Insert(at % (text.Length + 1), piece)),
            from at in Gen.Choose(0, 1_000_000)
            from length in Gen.Choose(1, 30)
            select new Func<string, string>(text =>
                text.Length == 0 ? text : text.Remove(at % text.Length, Math.Min(length, text.Length - (at % text.Length)))
            ),
            from one in Gen.Choose(0, 1_000_000)
            from other in Gen.Choose(0, 1_000_000)
            select new Func<string, string>(text => Swap(text, one, other))
        );

    private static string Swap(string text, int one, int other)
    {
        var lines = text.Split('\n');
        (lines[one % lines.Length], lines[other % lines.Length]) = (lines[other % lines.Length], lines[one % lines.Length]);
        return string.Join('\n', lines);
    }

    private static void Read(string text)
    {
        var reading = MethodologyReader.Read("prova.yaml", text);
        Assert.NotEqual(reading.Methodology is null, reading.Errors.Count == 0);
        Assert.All(reading.Errors, error => Assert.True(error is { Line: >= 1, Column: >= 1 } && error.ToString().Length > 0));
    }
}
