// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Frozen;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>Closed lists of words that decide how the words around a figure are read. All are keys of tokens: lower case, no accents.</summary>
internal static class Vocabulary
{
    /// <summary>Announce a count: "n. 6".</summary>
    public static readonly FrozenSet<string> Markers = Set("n nr nn num numero nro");

    public static readonly FrozenSet<string> Articles = Set("il lo la l i gli le");

    public static readonly FrozenSet<string> Prepositions = Set(
        "a al ad alla all allo ai agli alle di del dello della dell dei degli delle da dal dallo dalla dall dai dagli dalle"
    );

    /// <summary>Words that a thing cannot end with: a figure after them belongs to the same phrase.</summary>
    public static readonly FrozenSet<string> Joints = Set(
        "a al ad alla all allo ai agli alle di del dello della dell dei degli delle da dal dallo dalla dall dai dagli dalle in nel nello nella nell nei "
            + "negli nelle con col per tra fra su sul sullo sulla sull sui sugli sulle il lo la l i gli le o oltre circa ogni"
    );

    /// <summary>Words that turn what follows a value into its explanation, whatever figures it holds.</summary>
    public static readonly FrozenSet<string> Explaining = Set(
        "rispetto come cosi calcolato calcolata calcolati calcolate dato dati rilevazione rilevazioni rilevato rilevata vedi vd cfr nb nota poiche perche grazie causa cioe "
            + "ovvero ossia secondo escluso esclusa esclusi escluse incluso inclusa inclusi incluse contro considerato considerando tenuto stante ottenuto derivante pari"
    );

    /// <summary>Pairs of words that do the same.</summary>
    public static readonly FrozenSet<string> ExplainingPairs = Set(
        "di cui|dei quali|delle quali|su scala|in quanto|a seguito|a causa|a fronte|con dato|con dati|con riferimento|per effetto|alla data|tra cui|fra cui|da cui",
        '|'
    );

    /// <summary>Nouns of change: "Incremento del 5%" in the middle of a cell is another target.</summary>
    public static readonly FrozenSet<string> Change = Set(
        "incremento aumento crescita riduzione diminuzione calo miglioramento contenimento abbattimento passaggio variazione"
    );

    public static readonly FrozenDictionary<string, Frequency> Periods = new Dictionary<string, Frequency>(StringComparer.Ordinal)
    {
        ["anno"] = Frequency.Year,
        ["semestre"] = Frequency.HalfYear,
        ["quadrimestre"] = Frequency.FourMonths,
        ["trimestre"] = Frequency.Quarter,
        ["bimestre"] = Frequency.TwoMonths,
        ["mese"] = Frequency.Month,
        ["settimana"] = Frequency.Week,
        ["giorno"] = Frequency.Day,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Adjectives of frequency. "Annuale" is not one of them here: an annual report is the name of a document.</summary>
    public static readonly FrozenDictionary<string, Frequency> Cadences = new Dictionary<string, Frequency>(StringComparer.Ordinal)
    {
        ["semestrale"] = Frequency.HalfYear,
        ["semestrali"] = Frequency.HalfYear,
        ["quadrimestrale"] = Frequency.FourMonths,
        ["quadrimestrali"] = Frequency.FourMonths,
        ["trimestrale"] = Frequency.Quarter,
        ["trimestrali"] = Frequency.Quarter,
        ["bimestrale"] = Frequency.TwoMonths,
        ["bimestrali"] = Frequency.TwoMonths,
        ["mensile"] = Frequency.Month,
        ["mensili"] = Frequency.Month,
        ["settimanale"] = Frequency.Week,
        ["settimanali"] = Frequency.Week,
        ["quotidiano"] = Frequency.Day,
        ["quotidiana"] = Frequency.Day,
        ["giornaliero"] = Frequency.Day,
        ["giornaliera"] = Frequency.Day,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Items of the populations that a body covers one by one: "1 addetto per Ufficio".</summary>
    public static readonly FrozenSet<string> PopulationItems = Set(
        "ufficio servizio area settore unita sede dipendente comune impresa provincia dirigente struttura sportello direzione dipartimento"
    );

    /// <summary>"per ogni", "in ciascuna".</summary>
    public static readonly FrozenSet<string> Each = Set("ogni ciascun ciascuno ciascuna singolo singola");

    /// <summary>Acts and messages, whose number and date are a label: "delibera di Giunta n. 103 del 19/12/2023".</summary>
    public static readonly FrozenSet<string> Acts = Set(
        "delibera deliberazione delib delibere determina determinazione det determine decreto decreti legge dlgs dl dpr dm dpcm lr circolare direttiva ordinanza regolamento ue "
            + "prot protocollo pec nota atto verbale parere contratto ordine"
    );

    /// <summary>Parts and single things, whose figure is a label: "fase 2", "art. 5", "evento n. 3".</summary>
    public static readonly FrozenSet<string> Labels = Set(
        "art artt articolo articoli comma lett pag pagina cap capitolo allegato tabella obiettivo obiettivi indicatore indicatori kpi fase lotto punto iso uni evento bando "
            + "incontro edizione riunione sottomisura investimento missione azione"
    );

    /// <summary>Names that end with a version: "Transizione 4.0".</summary>
    public static readonly FrozenSet<string> Versioned = Set(
        "industria impresa imprese transizione piano pid web turismo agricoltura commercio formazione"
    );

    /// <summary>Nouns after "una" that are no count: "una parte".</summary>
    public static readonly FrozenSet<string> NoCounts = Set(
        "parte serie quota pluralita certa prima seconda terzo quarto quinto decimo centinaio migliaio dozzina decina ventina trentina cinquantina paio mezzo mezza po"
    );

    /// <summary>After a figure they multiply it: "5 milioni" is not 5.</summary>
    public static readonly FrozenSet<string> Multipliers = Set(
        "mila migliaia milione milioni miliardo miliardi mln mld mio k centinaio centinaia decina decine dozzina dozzine"
    );

    /// <summary>Stems of the participles that say that a target was changed: "elevato al 20%", "prorogato al 28.2.2020".</summary>
    public static readonly FrozenSet<string> Changed = Set(
        "elevat ridott portat rideterminat modificat rimodulat prorogat posticipat differit aumentat abbassat variat rivist aggiornat anticipat spostat slittat innalzat"
    );

    /// <summary>Finite verbs that turn "una ..." into a sentence.</summary>
    public static readonly FrozenSet<string> Verbs = Set(
        "è sono ha hanno era erano verra verranno sara saranno viene vengono risulta risultano"
    );

    /// <summary>The words of a list.</summary>
    public static FrozenSet<string> Set(string words, char separator = ' ') =>
        words.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
}
