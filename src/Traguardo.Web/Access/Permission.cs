// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Access;

/// <summary>What may be done in a body. Every route of a body asks for one.</summary>
public enum Permission
{
    /// <summary>See plan, measures, figures and how they are made.</summary>
    ReadCycles,

    /// <summary>Take the data away as files.</summary>
    Export,

    /// <summary>Record measures and evidence; limited to the role's unit where it has one.</summary>
    RecordMeasures,

    /// <summary>Withdraw a measure recorded by mistake; limited to the role's unit where it has one.</summary>
    WithdrawMeasures,

    /// <summary>Write comments.</summary>
    Comment,

    /// <summary>Write the draft of a plan.</summary>
    EditPlan,

    /// <summary>Make a draft the plan in force, by an act.</summary>
    ApprovePlan,

    /// <summary>Write the texts of the documents of a cycle.</summary>
    WriteTexts,

    /// <summary>Generate documents, and remove those that no act has made final.</summary>
    GenerateDocuments,

    /// <summary>Make a document final, by an act.</summary>
    FreezeDocuments,

    /// <summary>Start cycles, and bring data in from files.</summary>
    Import,

    /// <summary>Store a methodology and choose it for a cycle.</summary>
    ManageMethodologies,

    /// <summary>Make the templates of documents the body's own.</summary>
    ManageTemplates,

    /// <summary>See who people are and what they may do.</summary>
    ReadPeople,

    /// <summary>Add people, give and end roles.</summary>
    ManagePeople,

    /// <summary>Read the register of changes.</summary>
    ReadRegister,

    /// <summary>Data of the body itself.</summary>
    ManageBody,
}
