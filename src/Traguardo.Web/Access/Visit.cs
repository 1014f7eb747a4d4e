// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;
using Traguardo.Storage.Admissions;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Roles;
using Traguardo.Storage.Sessions;

namespace Traguardo.Web.Access;

/// <summary>
/// A request inside a body: who asks, with which roles of today, and for which cycle where the address names one. Endpoints of a body take it as a
/// parameter; it is there only when the permission that the endpoint asks for was given.
/// </summary>
public sealed class Visit
{
    private readonly Database database;
    private readonly Admission admission;
    private readonly bool onlyReads;

    internal Visit(Database database, long accountId, Admission admission, bool onlyReads) =>
        (this.database, AccountId, this.admission, this.onlyReads) = (database, accountId, admission, onlyReads);

    public long AccountId { get; }

    public StoredBody Body => admission.Body;

    /// <summary>The roles that are valid today.</summary>
    public IReadOnlyList<RoleAssignment> Roles => admission.Roles;

    /// <summary>All bodies that the account sees.</summary>
    public IReadOnlyList<StoredBody> Bodies => admission.Bodies;

    /// <summary>The cycles of the body, the latest first, as they were when the request arrived.</summary>
    public IReadOnlyList<CycleRow> Cycles => admission.Cycles;

    /// <summary>The cycle that the address names.</summary>
    /// <exception cref="InvalidOperationException">The route has no cycle.</exception>
    public CycleRow Cycle => admission.Cycle ?? throw new InvalidOperationException("The route has no cycle.");

    public bool HasCycle => admission.Cycle is not null;

    /// <summary>The cycle's stamp when the request arrived. Null for a request that may itself change the cycle: it is to ask again.</summary>
    public long? Stamp => onlyReads ? admission.Stamp : null;

    /// <summary>True when some role gives the permission, be it for a unit only.</summary>
    public bool May(Permission permission) => AccessTable.Allows(Roles, permission);

    /// <summary>The indicators that the permission extends to; null for all of them.</summary>
    public IReadOnlySet<string>? IndicatorsFor(Permission permission, Plan plan)
    {
        var roles = Roles.Where(role => AccessTable.RolesWith(permission).Contains(role.Role)).ToList();
        return roles.Exists(role => role.Unit is null) ? null : UnitScope.IndicatorsOf(plan, roles.Select(role => role.Unit!));
    }

    /// <summary>A transaction in the body that may write, by the account.</summary>
    public Task<BodySession> BeginAsync(CancellationToken cancellation = default) => database.BeginAsync(Body.Id, AccountId, cancellation);

    /// <summary>A transaction in the body that reads one moment and writes nothing.</summary>
    public Task<BodySession> BeginReadingAsync(CancellationToken cancellation = default) =>
        database.BeginReadingAsync(Body.Id, AccountId, cancellation);

    /// <summary>Address of a page of the body.</summary>
    public string BodyPath(string page = "") => $"/e/{Body.Slug}{(page.Length == 0 ? "" : "/" + page)}";

    /// <summary>Address of a page of the cycle.</summary>
    public string CyclePath(string page = "") => BodyPath("c/" + Cycle.Slug + (page.Length == 0 ? "" : "/" + page));

    /// <summary>Lets an endpoint take the visit as a parameter.</summary>
    public static ValueTask<Visit?> BindAsync(HttpContext context) => ValueTask.FromResult(context.Features.Get<Visit>());
}
