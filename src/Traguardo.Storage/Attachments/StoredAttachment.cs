// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Measures;

namespace Traguardo.Storage.Attachments;

/// <summary>A file that proves the result of an indicator.</summary>
/// <param name="Id">Number in this database.</param>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Name">File name, without a folder.</param>
/// <param name="MediaType">What it is, as found by looking into it.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Hash of its content, 32 bytes.</param>
/// <param name="Added">When and by whom.</param>
/// <param name="RemovedAt">When it was taken away, in UTC; null while it is shown.</param>
public sealed record StoredAttachment(
    long Id,
    string Indicator,
    string Name,
    string MediaType,
    long Size,
    byte[] Sha256,
    Signature Added,
    DateTime? RemovedAt
);

/// <summary>A file to keep.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Name">File name, without a folder, at most 255 characters.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Content">Its bytes: a stream that can be read twice.</param>
public sealed record NewAttachment(string Indicator, string Name, string MediaType, Stream Content);
