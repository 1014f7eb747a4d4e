// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Methodologies.Checking;
using static Traguardo.Domain.Tests.Methodologies.Checked;

namespace Traguardo.Domain.Tests.Methodologies;

public sealed class IdentityChecksTests
{
    [Fact]
    public void A_methodology_that_only_says_who_it_is_is_sound() => Sound(Empty);

    [Fact]
    public void A_place_leads_up_to_the_methodology()
    {
        var names = new List<string>();
        for (MethodologyPath? path = MethodologyPath.Root.Field("Levels").Item(0).Field("Components"); path is { } at; path = at.Parent)
        {
            names.Add(at.ToString());
        }

        Assert.Equal(["Levels[0].Components", "Levels[0]", "Levels", ""], names);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("mio-ente-2025")]
    public void An_id_has_lower_case_letters_digits_and_hyphens(string id) => Sound(Empty with { Id = id });

    [Theory]
    [InlineData("")]
    [InlineData("Ente")]
    [InlineData("perché")]
    [InlineData("due parole")]
    [InlineData("con_linea")]
    public void Any_other_id_is_refused(string id) =>
        Problem(
            Empty with
            {
                Id = id,
            },
            "Id",
            "L'id non va bene.",
            id,
            "lettere minuscole senza accento, cifre e trattini, al massimo 80 caratteri"
        );

    [Fact]
    public void An_id_has_at_most_80_characters()
    {
        Sound(Empty with { Id = new string('a', 80) });
        Problems(Empty with { Id = new string('a', 81) }, "Id");
    }

    [Fact]
    public void An_id_is_used_once_whatever_has_it()
    {
        var twice = Empty with
        {
            Indicators = [Rule("uno")],
            Levels = [At("L") with { Info = Info("due") }],
            BodyRule = Figure("uno"),
            Ratings = [new(Info("due"), Domain.Scoring.FigureAspect.Score, [new("Tutto", null, null)], [])],
            Grades = [new(Info("tre"), [new("a", 0), new("b", 1)]), new(Info("tre"), [new("a", 0), new("b", 1)])],
        };

        Problems(twice, "BodyRule.Info.Id", "Ratings[0].Info.Id", "Grades[1].Info.Id");
        Assert.Equal(
            "L'id «uno» è già di un'altra regola o scala: ogni id si usa una volta sola in tutta la metodologia.",
            MethodologyChecks.Of(twice)[0].Message
        );
    }

    [Fact]
    public void A_validity_ends_when_it_begins_or_later()
    {
        var day = new DateOnly(2025, 1, 1);
        Sound(Empty with { ValidFrom = day, ValidTo = day });
        Sound(Empty with { ValidTo = day });
        Problem(
            Empty with
            {
                ValidFrom = day,
                ValidTo = day.AddDays(-1),
            },
            "ValidTo",
            "La metodologia finisce prima di cominciare.",
            "31/12/2024",
            "un giorno non precedente al 01/01/2025"
        );
    }

    [Fact]
    public void A_source_names_its_document() =>
        Problem(
            Empty with
            {
                Source = Source with { Document = " " },
            },
            "Source",
            "La fonte non dice da quale documento viene.",
            expected: "il titolo del documento"
        );

    [Fact]
    public void An_inferred_rule_says_how()
    {
        var inferred = Source with { Nature = RuleNature.Inferred };
        Sound(Empty with { Source = inferred with { Note = "certa" } });
        Problem(
            Indicators(Rule("r") with { Info = new("r", "R", inferred) }),
            "Indicators[0].Info.Source",
            "La regola è dedotta ma non si dice come.",
            expected: "una nota che dica da che cosa è dedotta e quanto è sicura"
        );
    }
}
