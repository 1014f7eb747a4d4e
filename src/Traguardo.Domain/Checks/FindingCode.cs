// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Checks;

/// <summary>The stable codes of the findings about a dossier.</summary>
public static class FindingCode
{
    /// <summary>A row without the code that names it, or a reference left blank that must be given.</summary>
    public const string MissingCode = "codice-mancante";

    /// <summary>Two rows under one code, or the same pair twice.</summary>
    public const string DuplicateCode = "codice-doppio";

    /// <summary>A code with characters that nobody sees.</summary>
    public const string UnseenCharacter = "carattere-invisibile";

    /// <summary>A reference that names nothing.</summary>
    public const string UnknownReference = "riferimento-ignoto";

    /// <summary>A reference that names more than one thing.</summary>
    public const string AmbiguousReference = "riferimento-ambiguo";

    /// <summary>A reference to a figure that cannot stand there: the weight of an objective as the result of an indicator.</summary>
    public const string UnsuitableFigure = "cifra-non-ammessa";

    /// <summary>Objectives or units that contain themselves.</summary>
    public const string Ring = "anello";

    /// <summary>Objectives or units nested as no plan's are.</summary>
    public const string DeepTree = "livelli-eccessivi";

    /// <summary>An objective whose level is not below that of the objective that contains it.</summary>
    public const string LevelNotBelow = "livello-non-inferiore";

    /// <summary>An assignment with neither or both of objective and sheet.</summary>
    public const string Placement = "collocazione";

    public const string NegativeWeight = "peso-negativo";

    public const string ExcessiveWeight = "peso-eccessivo";

    /// <summary>The weights of the units that share an objective do not add to the objective's.</summary>
    public const string SharedWeight = "pesi-responsabilita";

    /// <summary>A group of weights does not add to its total.</summary>
    public const string OpenWeights = "pesi-non-chiusi";

    /// <summary>Some members of a group have a weight and some do not.</summary>
    public const string MissingWeight = "peso-mancante";

    /// <summary>Two targets for one indicator, owner, period and source.</summary>
    public const string DuplicateTarget = "target-doppio";

    /// <summary>Two targets in force for one indicator, owner and period.</summary>
    public const string AmbiguousTarget = "target-ambiguo";

    /// <summary>A correction, an override or a judgement that does not say why.</summary>
    public const string MissingReason = "motivo-mancante";

    /// <summary>A numerator without denominator or the reverse, or no value at all.</summary>
    public const string IncompleteMeasure = "consuntivo-incompleto";

    public const string ZeroDenominator = "denominatore-zero";

    public const string ImplausibleDate = "data-inverosimile";

    /// <summary>A period that ends before it starts.</summary>
    public const string ReversedPeriod = "periodo-rovesciato";

    public const string UnreadableFormula = "formula-illeggibile";

    /// <summary>A named quantity that the indicator's expression does not use, or the same one twice.</summary>
    public const string StrayQuantity = "quantita-estranea";

    /// <summary>A published figure that names neither a figure nor a calculation.</summary>
    public const string NothingToCompare = "valore-senza-riscontro";

    /// <summary>Plan and methodology do not speak of the same levels, kinds or period.</summary>
    public const string MethodologyMisfit = "metodologia-non-adatta";

    /// <summary>An approved revision says a value that the plan in force does not have.</summary>
    public const string RevisionNotApplied = "rimodulazione-non-recepita";

    /// <summary>Two decisions on one figure on one day, or two errata for one published figure.</summary>
    public const string DuplicateDecision = "decisione-doppia";

    /// <summary>A judgement gives a class that its scale does not have, or a score set by a person is out of range.</summary>
    public const string OddDecision = "decisione-dubbia";
}
