// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Methodologies.Words;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Scoring;
using static Traguardo.Domain.Tests.Methodologies.Checked;

namespace Traguardo.Domain.Tests.Methodologies;

/// <summary>A whole methodology in words.</summary>
public sealed class WordsOfMethodologyTests
{
    [Fact]
    public void Sections_come_in_the_order_of_a_document_and_empty_ones_are_left_out()
    {
        Assert.Equal(["Convenzioni"], MethodologyWords.Document(Empty).Select(section => section.Title));
        Assert.Equal(
            [
                "Convenzioni",
                "Punteggio degli indicatori",
                "Stati degli indicatori",
                "Obiettivi",
                "Ente",
                "Unità organizzative",
                "Viste",
                "Schede",
                "Blocchi delle schede",
                "Scale di giudizio",
                "Scale di valutazione",
                "Somma dei pesi",
            ],
            MethodologyWords.Document(Full).Select(section => section.Title)
        );
    }

    [Fact]
    public void An_entry_says_which_rule_where_what_and_from_where()
    {
        var entry = Assert.Single(MethodologyWords.Document(Full)[3].Entries);
        Assert.Equal(
            new WordsEntry(
                "r-l",
                "r-l",
                "Vale al livello «L».",
                "Non ha una cifra propria.",
                "Fonte: Documento. Regola dichiarata dal documento."
            ),
            entry
        );
        Assert.Equal(
            new WordsEntry(null, "", "", "Un indicatore «sospeso» non entra nelle medie.", null),
            Assert.Single(MethodologyWords.Document(Full)[2].Entries)
        );
        Assert.Equal("", Assert.Single(MethodologyWords.Document(Full)[4].Entries).When);
    }

    [Fact]
    public void Conventions_are_said_one_by_one() =>
        Assert.Equal(
            [
                "Un valore scritto senza operatore si intende almeno quel valore.",
                "Se operatore e direzione si contraddicono, prevale l'operatore scritto nel target.",
                "Per risultati e scostamenti si tronca alla prima cifra decimale.",
            ],
            MethodologyWords.Conventions(
                Empty with
                {
                    BareNumber = BareNumberMeaning.AtLeast,
                    Clash = ClashPolicy.OperatorWins,
                    VarianceRounding = new Rounding(RoundingMode.Down, 1),
                }
            )
        );

    private static readonly Methodology Full = Empty with
    {
        Indicators = [Rule("regola")],
        States = [new(MeasureState.Suspended, Counts: false)],
        Levels = [At("L")],
        Units = [Figure("u")],
        Views = [Figure("v")],
        Sheets = [Figure("s")],
        Blocks = [Figure("b")],
        BodyRule = Figure("e"),
        Ratings = [new(Info("classi"), FigureAspect.Score, [new("Unica", null, null)], [])],
        Grades = [new(Info("gradi"), [new("Poco", 0), new("Molto", 100)])],
        Closures = [new(ClosureOf.Indicators, [])],
    };
}
