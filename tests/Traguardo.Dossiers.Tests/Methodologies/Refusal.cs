// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Dossiers.Methodologies;

namespace Traguardo.Dossiers.Tests.Methodologies;

/// <summary>Reads a text that must be refused at the line that it marks with "# qui".</summary>
internal static class Refusal
{
    private const string Mark = "# qui";

    /// <summary>The head that every methodology has, so that a test shows only what it is about.</summary>
    public const string Head = """
        id: prova
        titolo: Prova
        fonte:
          documento: Documento di prova
          natura: dichiarata

        """;

    /// <summary>A rule for every target, so that a test about another rule leaves none without.</summary>
    public const string Rest = """

          - id: altri
            titolo: Altri
            fonte: {natura: dichiarata}
            punteggio: raggiunto-o-no
        """;

    /// <summary>Expects exactly one error, at the marked line, whose text has all the fragments.</summary>
    public static void Expect(string yaml, params string[] fragments)
    {
        var errors = Errors(yaml);
        var error = Assert.Single(errors);
        Assert.Equal(MarkedLine(yaml), error.Line);
        Assert.All(fragments, fragment => Assert.Contains(fragment, error.ToString(), StringComparison.Ordinal));
    }

    /// <summary>Expects, among others, an error at the marked line whose text has all the fragments.</summary>
    public static void ExpectAmong(string yaml, params string[] fragments)
    {
        var texts = Errors(yaml).Where(error => error.Line == MarkedLine(yaml)).Select(error => error.ToString()).ToList();
        Assert.Contains(texts, text => Array.TrueForAll(fragments, fragment => text.Contains(fragment, StringComparison.Ordinal)));
    }

    public static IReadOnlyList<MethodologyError> Errors(string yaml)
    {
        var reading = MethodologyReader.Read("prova.yaml", yaml);
        Assert.Null(reading.Methodology);
        return reading.Errors;
    }

    private static int MarkedLine(string yaml)
    {
        var lines = yaml.Split('\n').ToList();
        var line = lines.FindIndex(text => text.Contains(Mark, StringComparison.Ordinal));
        Assert.True(line >= 0, "The text marks no line.");
        return line + 1;
    }
}
