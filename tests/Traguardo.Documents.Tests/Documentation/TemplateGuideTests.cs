// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Documentation;
using Traguardo.Documents.Templates;
using Traguardo.Documents.Tests.Support;

namespace Traguardo.Documents.Tests.Documentation;

/// <summary>The guide of templates says what the program reads.</summary>
public sealed class TemplateGuideTests
{
    private const string Guide = "docs/guida/modelli.md";

    /// <summary>Set to 1 to write the tables of the guide anew instead of checking them.</summary>
    private const string Refresh = "TRAGUARDO_REFRESH_DOCS";

    [Fact]
    public void Its_tables_are_made_of_the_vocabulary()
    {
        var path = Examples.PathOf(Guide);
        var expected = VocabularyTables.Refresh(Text);
        if (Environment.GetEnvironmentVariable(Refresh) == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.True(
            Text == expected,
            $"{Guide} is not what the vocabulary says. Refresh it with: {Refresh}=1 dotnet test tests/Traguardo.Documents.Tests --filter Documentation"
        );
    }

    [Fact]
    public void It_has_every_table() => Assert.Empty(VocabularyTables.Missing(Text));

    [Fact]
    public void Its_example_is_a_template_without_errors()
    {
        var example = Text.Split("```")[1].TrimStart('\n');
        Assert.Empty(TemplateReader.Read("esempio", example).Errors);
    }

    [Fact]
    public void Its_limits_are_those_of_the_reader() =>
        Assert.Contains($"{TemplateReader.LongestText / 1_000_000}.000.000 di caratteri", Text, StringComparison.Ordinal);

    private static string Text => File.ReadAllText(Examples.PathOf(Guide)).ReplaceLineEndings("\n");
}
