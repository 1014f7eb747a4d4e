// SPDX-License-Identifier: AGPL-3.0-or-later
using System.Text.RegularExpressions;

namespace Traguardo.Repository.Tests;

/// <summary>The methodology is data: what belongs to one body lives in methodologies/ and examples/, never in src/.</summary>
public sealed partial class NoBodyInCodeTests
{
    private static readonly string[] KnownNames = ["mantova", "sondrio", "pavia", "brescia", "cremona", "brixia"];

    /// <summary>Words that name a kind of body or of folder, not a body: add here a folder name that means no body.</summary>
    private static readonly string[] GeneralWords =
    [
        "azienda",
        "base",
        "camera",
        "cciaa",
        "commercio",
        "comune",
        "demo",
        "ente",
        "esempio",
        "provincia",
        "regione",
        "smvp",
        "speciale",
        "standard",
    ];

    [Fact]
    public void No_body_is_named_in_the_code()
    {
        var words = KnownNames.Concat(FolderWords()).Distinct(StringComparer.OrdinalIgnoreCase).Select(Forbidding).ToList();

        Offences.MustBeNone(
            RepositoryTree
                .TextFiles.Where(file => file.IsUnder("src"))
                .SelectMany(file =>
                    file.Offences(line => words.Select(word => word.Match(line)).FirstOrDefault(match => match.Success)?.Value)
                        .Concat(
                            words
                                .Select(word => word.Match(file.Path))
                                .Where(match => match.Success)
                                .Select(match => $"{file.Path}: {match.Value}")
                        )
                ),
            "src/ names a body; its rule or its figure belongs in methodologies/ or examples/:"
        );
    }

    [Fact]
    public void No_tax_number_is_written_in_the_code() =>
        Offences.MustBeNone(
            RepositoryTree
                .TextFiles.Where(file => file.IsUnder("src"))
                .SelectMany(file => file.Offences(line => TaxNumber().Match(line) is { Success: true } match ? match.Value : null)),
            "src/ holds what looks like the tax number of a body (11 digits):"
        );

    [Theory]
    [InlineData("mantova", "// as in MANTOVA's plan", true)]
    [InlineData("mantova", "class MantovaScoring", true)]
    [InlineData("monza", "name == \"Monza\"", true)]
    [InlineData("bs", "code == \"bs\"", true)]
    [InlineData("bs", "// the objective absorbs the rest", false)]
    [InlineData("so", "// so that the sum closes", false)]
    public void A_name_is_found_anywhere_and_a_short_code_only_as_a_literal(string word, string line, bool found) =>
        Assert.Equal(found, Forbidding(word).IsMatch(line));

    [Theory]
    [InlineData("cciaa-monza-2024", "monza")]
    [InlineData("monza-brianza", "monza-brianza monza brianza")]
    [InlineData("cciaa_bg-2023-h1", "bg")]
    [InlineData("demo", "")]
    public void The_words_of_a_folder_leave_out_periods_and_general_words(string name, string words) =>
        Assert.Equal(words, string.Join(' ', WordsOf(name)));

    private static IEnumerable<string> FolderWords() =>
        RepositoryTree.FoldersUnder("examples").Concat(RepositoryTree.FoldersUnder("methodologies")).SelectMany(WordsOf);

    private static IEnumerable<string> WordsOf(string name)
    {
        var parts = Separators()
            .Split(name.ToLowerInvariant())
            .Where(part => part.Length > 1 && !part.Any(char.IsAsciiDigit) && !GeneralWords.Contains(part, StringComparer.Ordinal))
            .ToList();
        return parts.Count > 1 ? parts.Prepend(string.Join('-', parts)) : parts;
    }

    private static Regex Forbidding(string word)
    {
        var pattern = Regex.Escape(word).Replace("-", "[-_ ]?", StringComparison.Ordinal);
        return new Regex(word.Length < 4 ? $"[\"']{pattern}[\"']" : pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Separators();

    [GeneratedRegex(@"(?<![\w.])\d{11}(?![\w.])")]
    private static partial Regex TaxNumber();
}
