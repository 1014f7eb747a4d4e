// SPDX-License-Identifier: AGPL-3.0-or-later

using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Where one value of a cell ends and the next begins, and what of the words between belongs to which.</summary>
public sealed class SideBySideTests
{
    private const string TwoValues =
        "Nella cella ci sono più valori e non è detto a che cosa si riferisce ciascuno; indicare un solo valore, oppure separare le parti con «;».";

    private const string Sum =
        "Ci sono più valori sommati con «+» ma manca il totale; indicare il totale oppure separare le parti con «;».";

    private static string Left(string rest) => $"Dopo il valore resta del testo con cifre non spiegate: «{rest}».";

    private static string Unexplained(string text) => $"Il testo contiene cifre che nessuna regola spiega: «{text}».";

    [Theory]
    [InlineData("5 eventi ed almeno 3 corsi", "5 eventi; >= 3 corsi")]
    [InlineData("5 eventi nonché almeno 3 corsi", "5 eventi; >= 3 corsi")]
    [InlineData("5 eventi ed 3 corsi", "5 eventi; 3 corsi")]
    [InlineData("5 eventi, 3 corsi", "5 eventi; 3 corsi")]
    [InlineData("3 eventi, + 5 corsi", "3 eventi; 5 corsi")]
    [InlineData("3 eventi • 5 corsi", "3 eventi; 5 corsi")]
    [InlineData("3 eventi - 5 corsi", "3 eventi; 5 corsi")]
    [InlineData("5 eventi ed incremento del 5%", "5 eventi; 5 % incremento")]
    [InlineData("3 eventi, incremento del 5%", "3 eventi; 5 % incremento")]
    [InlineData("3 eventi, con un incremento del 5%", "3 eventi; 5 % con un incremento")]
    [InlineData("3 eventi con incremento del 5%", "3 eventi; 5 % con incremento")]
    [InlineData("5 eventi incremento contatti del 5%", "5 eventi; 5 % incremento contatti")]
    [InlineData("5 eventi e riduzione dei costi di 3 euro", "5 eventi; € 3 riduzione dei costi")]
    public void Each_value_takes_its_own_words(string text, string told) => Assert.Equal(told, Told(text));

    [Theory]
    [InlineData("5 eventi, 3 dei quali online", "5 eventi / Il testo aggiunge: «3 dei quali online».")]
    [InlineData("5 eventi, 3 delle quali online", "5 eventi / Il testo aggiunge: «3 delle quali online».")]
    [InlineData("5 eventi, 3 di cui online", "5 eventi / Il testo aggiunge: «3 di cui online».")]
    [InlineData("5 eventi, 3 dei soci", "5 eventi; 3 dei soci")]
    [InlineData("5 eventi, 3 di quali enti", "5 eventi / Il testo aggiunge: «3 di quali enti».")]
    [InlineData("5 eventi, 3 online di cui 2 nuovi", "5 eventi; 3 online / Il testo aggiunge: «di cui 2 nuovi».")]
    [InlineData("234, 5 dei 10 uffici", TwoValues)]
    public void A_part_is_no_value_of_its_own(string text, string told) => Assert.Equal(told, Told(text));

    [Theory]
    [InlineData("3,50%: n. 6", TwoValues)]
    [InlineData("≥ 4,4 su 5; 25", TwoValues)]
    [InlineData("08,-1", TwoValues)]
    [InlineData("5 compreso tra 2 e 3", TwoValues)]
    [InlineData("693 (2023) +5", TwoValues)]
    [InlineData("Adesioni (>= 4,50) e 5", TwoValues)]
    [InlineData("3,50%: almeno 6", "3,50 % (almeno 6)")]
    [InlineData("-5; –", "-5")]
    public void Values_that_nothing_names_are_not_told_apart(string text, string told) => Assert.Equal(told, Told(text));

    [Theory]
    [InlineData("693 (2023); +5", TwoValues)]
    [InlineData("693 (2023) +5", Sum)]
    [InlineData("3 + 5; 7", Sum)]
    [InlineData("3, 5 + 7", Sum)]
    [InlineData("3 eventi, + 5 corsi", Sum)]
    [InlineData("3 eventi; + 5 corsi", "3 eventi; 5 corsi")]
    public void Results_with_a_plus_between_them_are_a_sum(string text, string told) => Assert.Equal(told, ToldOfResult(text));

    [Theory]
    [InlineData("50 -", "-")]
    [InlineData("50 boh -", "-")]
    [InlineData("-5 – –", "– –")]
    [InlineData("2018:", ":")]
    [InlineData("234. 5 dei 10 uffici", ". 5 dei 10 uffici")]
    [InlineData("5 2024/2025", "2024/2025")]
    [InlineData("1 addetto ogni 2 uffici", "2 uffici")]
    public void What_nothing_takes_is_quoted(string text, string rest)
    {
        Assert.Equal(Left(rest), Told(text));
        Assert.Equal(Left(rest), ToldOfResult(text));
    }

    [Theory]
    [InlineData("50%: incremento del 5%", "5%")]
    [InlineData("3 eventi, come nel 2023, e 5", "come nel 2023, e 5")]
    [InlineData("5 eventi svolti con 3 partner, almeno 2 nuovi", "3 partner, almeno 2 nuovi")]
    public void In_a_target_figures_behind_the_value_are_not_passed_over(string text, string rest) =>
        Assert.Contains(rest, Told(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("Incremento (almeno il 10%) delle adesioni", ">= 10 % Incremento / Il testo aggiunge: «delle adesioni».")]
    [InlineData("Adesioni (entro il 30/6/2024) in presenza", "Adesioni entro il 30/06/2024 / Il testo aggiunge: «in presenza».")]
    [InlineData("Adesioni (almeno 5 (in tutto))", ">= 5 Adesioni / Il testo aggiunge: «in tutto».")]
    public void A_value_may_stand_in_parentheses_after_what_it_is_of(string text, string told) => Assert.Equal(told, Told(text));

    [Theory]
    [InlineData("Adesioni (>= 4,50")]
    [InlineData("Adesioni ((almeno 5))")]
    [InlineData("Adesioni (almeno 5 eventi; 3 corsi)")]
    [InlineData("Adesioni (almeno 5) (almeno 6)")]
    [InlineData("Adesioni (in presenza: almeno 5)")]
    [InlineData("Adesioni (5)")]
    public void But_only_one_that_says_that_it_is_a_value(string text)
    {
        Assert.Equal(Unexplained(text), Told(text));
        Assert.Equal(Unexplained(text), ToldOfResult(text));
    }

    [Theory]
    [InlineData("50% nessuna istanza", "nessuna istanza")]
    [InlineData("50% mai usato", "mai usato")]
    [InlineData("5 non", "non")]
    [InlineData("5% non", "non")]
    [InlineData("non: 5", "non")]
    [InlineData("obiettivo non: 5%", "obiettivo non")]
    [InlineData("pratiche. non 50%", "pratiche. non")]
    public void A_denial_beside_the_value_turns_it(string text, string words)
    {
        var reason = $"Le parole «{words}» cambiano il senso del valore che accompagnano.";
        Assert.Equal(reason, Told(text));
        Assert.Equal(reason, ToldOfResult(text));
    }

    [Theory]
    [InlineData("totale > 163")]
    [InlineData("totale < 163")]
    public void The_operator_of_a_total_is_not_dropped(string text)
    {
        Assert.Equal(Unexplained(text), Told(text));
        Assert.Equal(Unexplained(text), ToldOfResult(text));
    }
}
