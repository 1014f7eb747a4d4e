// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Components.Forms;

/// <summary>What is wrong with one field.</summary>
/// <param name="Name">Name of the field; empty when it is the form as a whole.</param>
/// <param name="Message">What was found and what is expected, one sentence.</param>
public sealed record FieldError(string Name, string Message);

/// <summary>What is wrong with a form, in the order of its fields. <c>Errors["nome"]</c> is the first message of a field, null when there is none.</summary>
public sealed class FieldErrors
{
    private readonly List<FieldError> errors = [];

    /// <summary>All of it.</summary>
    public IReadOnlyList<FieldError> All => errors;

    /// <summary>True when nothing is wrong.</summary>
    public bool IsEmpty => errors.Count == 0;

    /// <summary>First message of a field; null when there is none.</summary>
    public string? this[string name] => errors.Find(error => error.Name == name)?.Message;

    /// <summary>Notes what is wrong with a field.</summary>
    public void Add(string name, string message) => errors.Add(new FieldError(name, message));
}
