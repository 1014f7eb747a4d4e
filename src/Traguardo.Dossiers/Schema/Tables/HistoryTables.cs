// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using ActFields = Traguardo.Dossiers.Schema.Fields<Traguardo.Domain.Planning.Act>;
using RevisionFields = Traguardo.Dossiers.Schema.Fields<Traguardo.Domain.Planning.Revision>;
using VersionFields = Traguardo.Dossiers.Schema.Fields<Traguardo.Domain.Planning.PlanVersion>;

namespace Traguardo.Dossiers.Schema.Tables;

/// <summary>How the plan came to be what it is: acts, versions, revisions.</summary>
internal static class HistoryTables
{
    private static readonly Field<Act, string?> ActCode = ActFields.Code(
        nameof(Act.Code),
        "Codice",
        row => row.Code,
        "Codice unico nel ciclo: le altre tabelle lo richiamano.",
        required: true
    );
    private static readonly Field<Act, string?> ActKind = ActFields.Text(
        nameof(Act.Kind),
        "Tipo",
        row => row.Kind,
        "Delibera, determinazione, parere...",
        required: true
    );
    private static readonly Field<Act, string?> Organ = ActFields.Text(
        nameof(Act.Organ),
        "Organo",
        row => row.Organ,
        "Giunta, Consiglio, Commissario, OIV..."
    );
    private static readonly Field<Act, string?> ActNumber = ActFields.Code(
        nameof(Act.Number),
        "Numero",
        row => row.Number,
        "Numero come stampato; vuoto finché è in bianco."
    );
    private static readonly Field<Act, DateOnly?> ActDate = ActFields.Date(
        nameof(Act.Date),
        "Data",
        row => row.Date,
        "Data; vuota finché è in bianco."
    );
    private static readonly Field<Act, string?> Subject = ActFields.LongText(
        nameof(Act.Subject),
        "Oggetto",
        row => row.Subject,
        "Che cosa decide."
    );
    private static readonly Field<Act, string?> Protocol = ActFields.Code(
        nameof(Act.Protocol),
        "Protocollo",
        row => row.Protocol,
        "Numero di protocollo."
    );
    private static readonly Field<Act, string?> Link = ActFields.Text(
        nameof(Act.Link),
        "Collegamento",
        row => row.Link,
        "Indirizzo web dell'atto pubblicato."
    );

    private static readonly Field<PlanVersion, int?> Number = VersionFields.Integer(
        nameof(PlanVersion.Number),
        "Numero",
        row => row.Number,
        "1 per la prima versione, poi uno in più per ciascuna.",
        required: true
    );
    private static readonly Field<PlanVersion, string?> VersionTitle = VersionFields.Text(
        nameof(PlanVersion.Title),
        "Titolo",
        row => row.Title,
        "Titolo della versione.",
        required: true
    );
    private static readonly Field<PlanVersion, DateOnly?> InForceFrom = VersionFields.Date(
        nameof(PlanVersion.InForceFrom),
        "In vigore dal",
        row => row.InForceFrom,
        "Primo giorno in vigore; vuoto finché è solo una proposta."
    );
    private static readonly Field<PlanVersion, string?> VersionAct = VersionFields.Code(
        nameof(PlanVersion.Act),
        "Atto",
        row => row.Act,
        "Codice dell'atto che l'approva.",
        of: DossierTable.Acts
    );

    private static readonly Field<Revision, string?> Code = RevisionFields.Code(
        nameof(Revision.Code),
        "Codice",
        row => row.Code,
        "Codice unico nel ciclo.",
        required: true
    );
    private static readonly Field<Revision, int?> Version = RevisionFields.Integer(
        nameof(Revision.Version),
        "Versione",
        row => row.Version,
        "Numero della versione che ne risulta; vuoto finché è una proposta."
    );
    private static readonly Field<Revision, RevisionKind> Kind = RevisionFields.RequiredChoice(
        nameof(Revision.Kind),
        "Tipo",
        PlanningTokens.RevisionKinds,
        Meanings.Of,
        row => row.Kind,
        "Che cosa cambia."
    );
    private static readonly Field<Revision, string?> Objective = RevisionFields.Code(
        nameof(Revision.Objective),
        "Obiettivo",
        row => row.Objective,
        "Codice dell'obiettivo che cambia, o a cui appartiene ciò che cambia.",
        of: DossierTable.Objectives
    );
    private static readonly Field<Revision, string?> Indicator = RevisionFields.Code(
        nameof(Revision.Indicator),
        "Indicatore",
        row => row.Indicator,
        "Codice dell'indicatore che cambia; vuoto se cambia l'obiettivo stesso.",
        of: DossierTable.Indicators
    );
    private static readonly Field<Revision, TargetPeriod?> Period = RevisionFields.Period(
        nameof(Revision.Period),
        "Periodo",
        row => row.Period,
        "Periodo del target che cambia; vuoto vale l'anno del ciclo."
    );
    private static readonly Field<Revision, string?> Old = RevisionFields.LongText(
        nameof(Revision.Old),
        "Prima",
        row => row.Old,
        "Come era; vuoto se non c'era nulla."
    );
    private static readonly Field<Revision, string?> New = RevisionFields.LongText(
        nameof(Revision.New),
        "Dopo",
        row => row.New,
        "Come diventa; vuoto se non resta nulla."
    );
    private static readonly Field<Revision, string?> Reason = RevisionFields.LongText(
        nameof(Revision.Reason),
        "Motivo",
        row => row.Reason,
        "Perché; sempre necessario.",
        required: true
    );
    private static readonly Field<Revision, RevisionStatus> Status = RevisionFields.Choice(
        nameof(Revision.Status),
        "Esito",
        PlanningTokens.RevisionStatuses,
        Meanings.Of,
        RevisionStatus.Approved,
        row => row.Status,
        "A che punto è; vuoto vale approvata."
    );
    private static readonly Field<Revision, string?> Proposer = RevisionFields.Text(
        nameof(Revision.Proposer),
        "Proponente",
        row => row.Proposer,
        "Incarico o organo che la propone."
    );
    private static readonly Field<Revision, string?> Opinion = RevisionFields.Code(
        nameof(Revision.Opinion),
        "Parere",
        row => row.Opinion,
        "Codice del parere dell'OIV.",
        of: DossierTable.Acts
    );
    private static readonly Field<Revision, string?> Decision = RevisionFields.Code(
        nameof(Revision.Act),
        "Atto",
        row => row.Act,
        "Codice dell'atto che decide.",
        of: DossierTable.Acts
    );
    private static readonly Field<Revision, string?> Note = RevisionFields.LongText(
        nameof(Revision.Note),
        "Nota",
        row => row.Note,
        "Nota."
    );

    public static TableSchema<Act> Acts { get; } =
        new(
            DossierTable.Acts,
            "acts",
            "Atti",
            "Gli atti del ciclo: delibere, determinazioni, pareri.",
            dossier => dossier.Acts,
            [ActCode, ActKind, Organ, ActNumber, ActDate, Subject, Protocol, Link],
            row => new Act(
                row.Text(ActCode),
                row.Text(ActKind),
                row.Of(Organ),
                row.Of(ActNumber),
                row.Of(ActDate),
                row.Of(Subject),
                row.Of(Protocol),
                row.Of(Link)
            )
        );

    public static TableSchema<PlanVersion> Versions { get; } =
        new(
            DossierTable.Versions,
            "versions",
            "Versioni",
            "Le versioni del piano, ciascuna con il suo atto.",
            dossier => dossier.Versions,
            [Number, VersionTitle, InForceFrom, VersionAct],
            row => new PlanVersion(row.Need(Number), row.Text(VersionTitle), row.Of(InForceFrom), row.Of(VersionAct))
        );

    public static TableSchema<Revision> Revisions { get; } =
        new(
            DossierTable.Revisions,
            "revisions",
            "Variazioni",
            "Le variazioni (rimodulazioni) che hanno portato da una versione alla successiva, e quelle proposte o respinte.",
            dossier => dossier.Revisions,
            [Code, Version, Kind, Objective, Indicator, Period, Old, New, Reason, Status, Proposer, Opinion, Decision, Note],
            MakeRevision
        );

    private static Revision MakeRevision(RowValues<Revision> row) =>
        new()
        {
            Code = row.Text(Code),
            Version = row.Of(Version),
            Kind = row.Of(Kind),
            Objective = row.Of(Objective),
            Indicator = row.Of(Indicator),
            Period = row.Of(Period),
            Old = row.Of(Old),
            New = row.Of(New),
            Reason = row.Text(Reason),
            Status = row.Of(Status),
            Proposer = row.Of(Proposer),
            Opinion = row.Of(Opinion),
            Act = row.Of(Decision),
            Note = row.Of(Note),
        };
}
