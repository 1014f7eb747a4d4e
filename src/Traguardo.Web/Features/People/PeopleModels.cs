// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.People;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.People;

/// <summary>The page of the people of a body.</summary>
/// <param name="Href">Its address.</param>
/// <param name="MayManage">False for who may only look.</param>
public sealed record PeopleModel(PageFrame Frame, string Href, bool MayManage, IReadOnlyList<PersonRow> People);

/// <summary>A person, or an account that is of nobody known.</summary>
/// <param name="Person">The person; null for an account that is of nobody known.</param>
/// <param name="Account">The account; null for a person without one.</param>
/// <param name="Unit">Name of the person's unit; null when not said.</param>
public sealed record PersonRow(Person? Person, AccountName? Account, IReadOnlyList<RoleFace> Roles, string? Unit)
{
    public string Name => Person?.Data.Name ?? Account!.DisplayName;
}

/// <summary>A role as pages show it.</summary>
/// <param name="Unit">Name of the unit that it is limited to; null for the whole body.</param>
/// <param name="IsValid">True when it counts today.</param>
/// <param name="MayBeEnded">True while it is not over.</param>
public sealed record RoleFace(long Id, string Name, string? Unit, string From, string? To, bool IsValid, bool MayBeEnded)
{
    public string Text => Unit is null ? Name : $"{Name} ({Unit})";

    public string Period => To is null ? $"dal {From}" : $"dal {From} al {To}";
}

/// <summary>The page of a new person.</summary>
/// <param name="Account">The account that the person enters with; null for none yet.</param>
public sealed record NewPersonModel(
    PageFrame Frame,
    string ListHref,
    PersonForm Typed,
    AccountName? Account,
    IReadOnlyList<Choice> Units,
    FieldErrors Errors
);

/// <summary>The page of a person.</summary>
/// <param name="Typed">The form of the data, as it was typed.</param>
/// <param name="Role">The form of a new role, as it was typed.</param>
/// <param name="OffersSingleSignOn">True when accounts may do without a password.</param>
public sealed record PersonModel(
    PageFrame Frame,
    string ListHref,
    bool MayManage,
    Person Person,
    PersonForm Typed,
    AccountName? Account,
    IReadOnlyList<RoleFace> Roles,
    RoleForm Role,
    IReadOnlyList<Choice> Units,
    bool OffersSingleSignOn,
    FieldErrors Errors
)
{
    public string Href => $"{ListHref}/{Person.Id}";
}

/// <summary>The page that asks when a role ends.</summary>
/// <param name="IsOwn">True when it is of who asks.</param>
/// <param name="Typed">The last day, as it was typed.</param>
public sealed record EndRoleModel(
    PageFrame Frame,
    string ListHref,
    RoleFace Role,
    AccountName Account,
    bool IsOwn,
    string Typed,
    FieldErrors Errors
);

/// <summary>The page of an account that was just made.</summary>
/// <param name="Href">The page of the person.</param>
/// <param name="Name">The person.</param>
public sealed record NewAccountModel(PageFrame Frame, string ListHref, string Href, string Name, string UserName, string Password);
