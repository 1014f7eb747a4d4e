// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>What is not sure is kept verbatim with its reason.</summary>
public class UnreadableTargetTests
{
    [Theory]
    [InlineData("31.6.2019", "non esiste")]
    [InlineData("entro il 31/6/2019", "non esiste")]
    [InlineData("29/2/2023", "non esiste")]
    [InlineData("24 luglio 219", "non è sicura")]
    [InlineData("entro il 24 luglio 219", "non è sicura")]
    [InlineData("entro giugno 10 eventi", "non è sicura")]
    [InlineData("entro giugno-luglio 2024", "non è sicura")]
    [InlineData("marzo/aprile 2024", "non è sicura")]
    [InlineData("entro il 31 dicembre dell'anno successivo", "non è sicura")]
    [InlineData("Primo semestre di attività", "non è sicura")]
    public void Impossible_and_unsure_dates(string text, string reason) => AssertUnreadable(text, reason);

    [Theory]
    [InlineData("2.968.64", "non è un numero")]
    [InlineData("27 000,00", "non è un numero")]
    [InlineData(",5", "non è un numero")]
    [InlineData("1,234.56", "all'inglese")]
    [InlineData("n. 5 bandi AdP 023", "«023»")]
    [InlineData("99999999999999999999999999999999999", "troppe cifre")]
    [InlineData("1.1.1", "non è un numero")]
    [InlineData("1a edizione", "ordinale")]
    [InlineData("3D", "ordinale")]
    [InlineData("1O%", "ordinale")]
    [InlineData("l00%", "letto male")]
    [InlineData("O5 eventi", "letto male")]
    [InlineData("5 milioni di euro", "per esteso")]
    [InlineData("€ 5 mila", "per esteso")]
    [InlineData("5 per mille", "per esteso")]
    [InlineData("5‰", "non spiegate")]
    [InlineData("½ giornata", "non è un numero")]
    [InlineData("٣ eventi", "non è un numero")]
    public void Figures_that_no_rule_reads(string text, string reason) => AssertUnreadable(text, reason);

    [Theory]
    [InlineData("da 30 a 25 giorni", "intervallo o il passaggio")]
    [InlineData("tra 5 e 3", "intervallo o il passaggio")]
    [InlineData("Incremento da 20 a 25 eventi", "intervallo o il passaggio")]
    [InlineData("2024-2026", "anni")]
    [InlineData("2025", "anno o un valore")]
    [InlineData("≥ 2023", "anno o un valore")]
    [InlineData("3/8", "barra")]
    [InlineData("10/20", "barra")]
    [InlineData("n. 5/2024", "barra")]
    [InlineData("- 3 eventi", "trattino")]
    [InlineData("variazione dei tempi - 5%", "trattino")]
    [InlineData("30 min", "minuti o minimo")]
    [InlineData("SI/NO", "unità di misura")]
    [InlineData("SI predisposizione", "altro testo")]
    [InlineData("=", "«=»")]
    [InlineData("≥ media nazionale", "manca un valore")]
    [InlineData("almeno la metà delle imprese", "manca un valore")]
    [InlineData("*", "né parole né cifre")]
    public void Texts_that_may_mean_two_things(string text, string reason) => AssertUnreadable(text, reason);

    [Theory]
    [InlineData("10 (20)", "più valori")]
    [InlineData("5 (almeno 3)", "più valori")]
    [InlineData("100% (50% al 30/6)", "più valori")]
    [InlineData("almeno 90% max", "in contrasto")]
    [InlineData("€ 5 gg", "in contrasto")]
    [InlineData("tra 5% e 10 gg", "in contrasto")]
    [InlineData("15% (elevato al 20%)", "modificato")]
    [InlineData("entro il 31.12.2019 (prorogato al 28.2.2020)", "modificato")]
    [InlineData("15 uffici su 14", "supera il totale")]
    [InlineData("4 fasi su 0", "zero")]
    [InlineData("<= 3 eventi entro il 30/6/2024", "operatore")]
    [InlineData("al massimo 4 fasi su 5", "operatore")]
    [InlineData("almeno 1 addetto per Ufficio entro il 30/6/2024", "combinazione")]
    [InlineData("-24 gg dato al 30/6", "dato rilevato")]
    [InlineData("istanze pervenute entro il 31/12/2024", "termine")]
    [InlineData("Rinvio al 2028 della fornitura. Monitoraggio consumi energetici", "rinviata")]
    [InlineData("Monitoraggio consumi; rinvio dei lavori; 3 eventi", "rinviata")]
    public void Contradictions_and_forms_that_do_not_fit(string text, string reason) => AssertUnreadable(text, reason);

    [Theory]
    [InlineData("Completamento istruttoria e provvedimenti di concessione per n. 5 bandi AdP 023")]
    [InlineData("Partecipanti 2023")]
    [InlineData("Step 2")]
    [InlineData("Fase 3 su 5")]
    [InlineData("Attuazione del 2 lotto")]
    [InlineData("bando 5 imprese")]
    [InlineData("Adeguamento al GDPR 679/2016")]
    [InlineData("Approvazione bilancio al 31/12/2018 entro il 30/4/2019")]
    [InlineData("dal 1/1/2024 al 31/12/2024")]
    [InlineData("entro 5 giorni nel 90% dei casi")]
    [InlineData("entro 30")]
    [InlineData("oltre a 5 eventi")]
    [InlineData("€ 5.000 + IVA")]
    [InlineData("80% al 30/6/2024 e 100% al 31/12/2024")]
    public void Figures_that_no_rule_explains_never_become_a_milestone_or_a_number(string text) => AssertUnreadable(text, "");

    [Fact]
    public void The_text_is_kept_as_it_stands_even_where_readings_would_clean_it() =>
        Assert.Equal("  2.968.64\u00A0<i>N.</i> ", Assert.IsType<UnreadableTarget>(Target("  2.968.64\u00A0<i>N.</i> ")).Text);

    [Fact]
    public void A_year_that_the_unit_says_to_be_a_count_is_one()
    {
        var counts = new NotationContext(Year, N);

        Assert.Equal(Bare(2025), Target("2025", counts));
        Assert.Equal(Bare(2025, N), Target("n. 2025"));
        Assert.Equal(Bare(2025), Target("2.025"));
        Assert.Equal(Bare(1850), Target("1850"));
    }

    private static void AssertUnreadable(string text, string reason)
    {
        var unreadable = Assert.IsType<UnreadableTarget>(Target(text));
        Assert.Equal(text, unreadable.Text);
        Assert.Contains(reason, unreadable.Reason, StringComparison.Ordinal);
        Assert.Empty(TargetNotation.Read(text, NoContext).Remarks);
    }
}
