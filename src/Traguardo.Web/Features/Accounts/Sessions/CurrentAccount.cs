// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Authentication;
using Traguardo.Storage.Accounts;

namespace Traguardo.Web.Features.Accounts.Sessions;

/// <summary>The account of the session of a request, as the database has it now.</summary>
/// <param name="Account">The account.</param>
/// <param name="Properties">What the session's cookie says besides.</param>
internal sealed record CurrentAccount(Account Account, AuthenticationProperties Properties)
{
    private const string MeansItem = "traguardo:means";
    private const string SinceItem = "traguardo:since";

    /// <summary>How it was entered.</summary>
    public SignInMeans? Means => Enum.TryParse<SignInMeans>(Properties.GetString(MeansItem), out var means) ? means : null;

    /// <summary>The account of the request; null when nobody has signed in.</summary>
    public static CurrentAccount? Of(HttpContext context) => context.Features.Get<CurrentAccount>();

    /// <summary>The account of a request that only those who have signed in reach.</summary>
    /// <exception cref="InvalidOperationException">Nobody has signed in: the route does not say that it needs an account.</exception>
    public static CurrentAccount Required(HttpContext context) =>
        Of(context) ?? throw new InvalidOperationException("The route does not say that it needs an account.");

    /// <summary>What a session's cookie says of its beginning.</summary>
    public static AuthenticationProperties PropertiesOf(SignInMeans means, DateTimeOffset since)
    {
        var properties = new AuthenticationProperties();
        properties.SetString(MeansItem, means.ToString());
        properties.SetString(SinceItem, since.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
        return properties;
    }

    /// <summary>When a session began; null when its cookie does not say it.</summary>
    public static DateTimeOffset? SinceOf(AuthenticationProperties properties) =>
        long.TryParse(
            properties.GetString(SinceItem),
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var seconds
        )
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
