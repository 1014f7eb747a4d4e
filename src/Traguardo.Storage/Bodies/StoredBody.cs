// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;

namespace Traguardo.Storage.Bodies;

/// <summary>A body of the installation.</summary>
/// <param name="Id">Number in this database.</param>
/// <param name="Slug">Name in addresses, unique.</param>
/// <param name="Body">What the domain knows of it.</param>
public sealed record StoredBody(long Id, string Slug, Body Body);
