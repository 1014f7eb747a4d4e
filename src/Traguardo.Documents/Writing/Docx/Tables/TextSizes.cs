// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Writing.Docx.Tables;

/// <summary>Sizes of letters in tables, in half points: more columns, smaller letters.</summary>
internal static class TextSizes
{
    public const int Largest = 18;
    public const int Middle = 16;
    public const int Smallest = 14;
}
