// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Methodologies.Checking;

namespace Traguardo.Dossiers.Tests.Methodologies;

/// <summary>The checks of the domain, for methodologies that come from elsewhere than a file.</summary>
public sealed class MethodologyChecksTests
{
    private static readonly RuleSource Source = new("Documento", null, RuleNature.Stated);

    private static readonly Methodology Sound = new()
    {
        Id = "prova",
        Title = "Prova",
        Source = Source,
        Levels =
        [
            new()
            {
                Info = new("uno", "Uno", Source),
                AppliesTo = ["Uno"],
                Components = [new() { Of = ComponentSource.Children }],
            },
        ],
    };

    [Fact]
    public void A_sound_methodology_has_no_problems() => Assert.Empty(MethodologyChecks.Of(Sound));

    [Fact]
    public void A_problem_names_its_place_by_the_properties_of_the_domain()
    {
        var broken = Sound with { Levels = [Sound.Levels[0] with { Components = [new() { Of = ComponentSource.Children, Share = 90 }] }] };

        var problem = Assert.Single(MethodologyChecks.Of(broken));
        Assert.Equal(new MethodologyPath("Levels[0].Components"), problem.Place);
        Assert.Equal(("90", "100"), (problem.Found, problem.Expected));
    }

    [Fact]
    public void A_place_leads_up_to_the_methodology()
    {
        var place = new MethodologyPath("Levels[0].Components");
        var names = new List<string>();
        for (MethodologyPath? path = place; path is { } at; path = at.Parent)
        {
            names.Add(at.ToString());
        }

        Assert.Equal(["Levels[0].Components", "Levels[0]", "Levels", ""], names);
    }

    [Fact]
    public void A_source_without_document_is_a_problem() =>
        Assert.Contains(
            MethodologyChecks.Of(Sound with { Source = Source with { Document = " " } }),
            problem => problem.Message.Contains("da quale documento", StringComparison.Ordinal)
        );

    [Fact]
    public void A_state_ruled_twice_is_a_problem() =>
        Assert.Contains(
            MethodologyChecks.Of(
                Sound with
                {
                    States =
                    [
                        new(Domain.Measures.MeasureState.Suspended, Counts: false),
                        new(Domain.Measures.MeasureState.Suspended, Counts: true),
                    ],
                }
            ),
            problem => problem.Place == new MethodologyPath("States[1]")
        );
}
