// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Security.Cryptography;
using System.Text;
using Traguardo.Storage.Measures;

namespace Traguardo.Storage.Documents;

/// <summary>A document as it was made.</summary>
/// <param name="Id">Number in this database.</param>
/// <param name="Template">Name of its template.</param>
/// <param name="IsOwn">True when the template's text was the body's own.</param>
/// <param name="Title">Its title.</param>
/// <param name="Day">The day that it is about.</param>
/// <param name="AsOf">The day that was asked for; null for the cycle's usual one.</param>
/// <param name="Stamp">Last change of the cycle that it knows (<see cref="DocumentStore.StampAsync"/>).</param>
/// <param name="IsComplete">True when nothing that it must have was missing.</param>
/// <param name="Lacks">What was missing, as JSON.</param>
/// <param name="Sha256">Hash of the list of its files (<see cref="DocumentHash"/>).</param>
/// <param name="Made">When and by whom.</param>
/// <param name="Files">Its files, without their content.</param>
/// <param name="Freeze">The act that made it final; null while none did.</param>
public sealed record StoredDocument(
    long Id,
    string Template,
    bool IsOwn,
    string Title,
    DateOnly Day,
    DateOnly? AsOf,
    long Stamp,
    bool IsComplete,
    string Lacks,
    byte[] Sha256,
    Signature Made,
    IReadOnlyList<StoredDocumentFile> Files,
    DocumentFreeze? Freeze
);

/// <summary>A file of a document.</summary>
/// <param name="Id">Number in this database.</param>
/// <param name="Format">docx, pdf, odt, html or xlsx.</param>
/// <param name="Name">File name.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Hash of its content, 32 bytes.</param>
public sealed record StoredDocumentFile(long Id, string Format, string Name, long Size, byte[] Sha256);

/// <summary>What made a document final.</summary>
/// <param name="Act">The act.</param>
/// <param name="Sha256">Hash of the document that was frozen.</param>
/// <param name="Signed">When and by whom.</param>
public sealed record DocumentFreeze(FreezingAct Act, byte[] Sha256, Signature Signed);

/// <summary>An act in the words that it had when a document was frozen by it.</summary>
/// <param name="Code">Its code in the cycle; null for one that was typed.</param>
/// <param name="Kind">delibera, determinazione...; 1 to 200 characters.</param>
/// <param name="Organ">Who decided; null when not said.</param>
/// <param name="Number">Its number; null when not said.</param>
/// <param name="Date">Its date; null when not said.</param>
public sealed record FreezingAct(string? Code, string Kind, string? Organ, string? Number, DateOnly? Date);

/// <summary>A document to keep.</summary>
/// <param name="Template">Name of its template.</param>
/// <param name="TemplateText">The text that it was made from.</param>
/// <param name="Files">At least one, each of another format.</param>
public sealed record NewDocument(
    string Template,
    string TemplateText,
    bool IsOwn,
    string Title,
    DateOnly Day,
    DateOnly? AsOf,
    long Stamp,
    bool IsComplete,
    string Lacks,
    IReadOnlyList<NewDocumentFile> Files
);

/// <summary>A file of a document to keep.</summary>
public sealed record NewDocumentFile(string Format, string Name, byte[] Content);

/// <summary>
/// The hash of a document is that of the list of its files as the usual programs for hashes write and check it: for each file, in the order of the names,
/// its SHA-256 in hexadecimal, two spaces, its name, a line feed. So anybody can verify a document with its files alone.
/// </summary>
public static class DocumentHash
{
    /// <summary>The list of files.</summary>
    public static string ListOf(IEnumerable<(string Name, byte[] Sha256)> files) =>
        string.Concat(
            files
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => $"{Convert.ToHexStringLower(file.Sha256)}  {file.Name}\n")
        );

    /// <summary>The hash of the list, 32 bytes.</summary>
    public static byte[] Of(IEnumerable<(string Name, byte[] Sha256)> files) => SHA256.HashData(Encoding.UTF8.GetBytes(ListOf(files)));
}
