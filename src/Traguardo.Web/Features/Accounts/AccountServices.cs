// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Traguardo.Storage.Accounts;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Accounts.Identity;
using Traguardo.Web.Features.Accounts.KeptForms;
using Traguardo.Web.Features.Accounts.Passkeys;
using Traguardo.Web.Features.Accounts.Profile;
using Traguardo.Web.Features.Accounts.SecondFactor;
using Traguardo.Web.Features.Accounts.Sessions;
using Traguardo.Web.Features.Accounts.SignIn;
using Traguardo.Web.Features.Accounts.SingleSignOn;
using Traguardo.Web.Features.Administration.Accounts;

namespace Traguardo.Web.Features.Accounts;

/// <summary>Wires accounts: what they need, their place in the pipeline, their pages.</summary>
public static class AccountServices
{
    /// <summary>Effort of hashing passwords: rounds of PBKDF2 with SHA-512, as OWASP recommends.</summary>
    private const int HashRounds = 210_000;

    /// <summary>Adds what accounts need. A <see cref="Database"/> is added by the caller.</summary>
    public static IServiceCollection AddTraguardoAccounts(this IServiceCollection services, AccountOptions options)
    {
        services.AddSingleton(options);
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<FlashCookie>();
        services.TryAddSingleton<Frames>();
        services.AddProtection();
        services.AddIdentity();
        services.AddSessions(options);
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<PasswordProof>();
        services.AddScoped<PasskeyDesk>();
        services.AddScoped<SignInPages>();
        services.AddScoped<AccountAdministration>();
        services.AddSingleton<SecondFactorCheck>();
        services.AddSingleton<AddressLimiter>();
        services.AddSingleton<DecoyHash>();
        services.AddSingleton<KeptFormDesk>();
        services.AddSingleton<FormOwner>();
        services.AddSingleton<AccountSessions>();
        return services;
    }

    /// <summary>
    /// Finds out who asks: after routing, before the rights of the route are held. Includes <see cref="KeptFormsExtensions.UseKeptForms"/>; the rights are
    /// followed by <see cref="KeptFormsExtensions.UseFormTokens"/>.
    /// </summary>
    public static IApplicationBuilder UseTraguardoAccounts(this IApplicationBuilder app)
    {
        app.UseAuthentication();
        app.UseKeptForms();
        app.UseMiddleware<PasswordChangeMiddleware>();
        return app;
    }

    /// <summary>Adds the pages, below <c>/accesso</c>, <c>/profilo</c> and <c>/amministrazione/account</c>.</summary>
    public static IEndpointRouteBuilder MapTraguardoAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapSignIn();
        routes.MapCode();
        routes.MapResume();
        routes.MapProfile();
        routes.MapPassword();
        routes.MapSecondFactor();
        routes.MapPasskeys();
        routes.MapSingleSignOn();
        routes.MapLinks();
        routes.MapAccountAdministration();
        return routes;
    }

    /// <summary>Makes the first account that looks after the installation, when none may enter: for the start of an installation that is no demonstration.</summary>
    /// <returns>Its name and its password for once, to be told to whoever starts the program; null when there is such an account already.</returns>
    public static async Task<(string UserName, string Password)?> EnsureInstallerAsync(this IServiceProvider services)
    {
        const string UserName = "amministratore";
        await using var scope = services.CreateAsyncScope();
        var password = await scope.ServiceProvider.GetRequiredService<AccountAdministration>().EnsureInstallerAsync(UserName);
        return password is null ? null : (UserName, password);
    }

    private static void AddProtection(this IServiceCollection services)
    {
        // Before the framework's own service, which makes a key when it finds none
        services.Insert(0, ServiceDescriptor.Singleton<IHostedService, FirstKey>());
        services.AddDataProtection().SetApplicationName("Traguardo");
        // It warns at each new key that keys are not encrypted: whoever reads the table of keys reads all other tables as well
        services.AddLogging(logging => logging.AddFilter(typeof(XmlKeyManager).FullName, LogLevel.Error));
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<Database>((keys, database) => keys.XmlRepository = new KeyRepository(database));
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "traguardo.modulo";
            antiforgery.Cookie.HttpOnly = true;
            // Strict would withhold it from who comes by a link from elsewhere, and replace it, to the loss of every other open page
            antiforgery.Cookie.SameSite = SameSiteMode.Lax;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.AddSingleton<Seal>();
    }

    private static void AddIdentity(this IServiceCollection services)
    {
        services.AddScoped<RequestOrigin>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashRounds);
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // It stands for name, password and code at once: it must know its owner, and prove it
            passkeys.ResidentKeyRequirement = "required";
            passkeys.UserVerificationRequirement = "required";
            passkeys.ValidateOrigin = origin => ValueTask.FromResult(PasskeyDesk.IsOurs(origin));
        });
        services
            .AddIdentityCore<Account>(identity =>
            {
                identity.Password.RequiredLength = PasswordRules.LeastLength;
                identity.Password.RequiredUniqueChars = PasswordRules.LeastUnique;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
            })
            .AddUserStore<AccountStore>()
            .AddPasswordValidator<PasswordRules>()
            .AddErrorDescriber<ItalianIdentityErrors>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
    }

    private static void AddSessions(this IServiceCollection services, AccountOptions options)
    {
        services.AddScoped<SessionEvents>();
        var authentication = services
            .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(cookie =>
            {
                cookie.Cookie.Name = "traguardo.sessione";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                cookie.ExpireTimeSpan = options.IdleLimit;
                cookie.SlidingExpiration = true;
                cookie.LoginPath = Addresses.SignIn;
                cookie.ReturnUrlParameter = Addresses.ReturnName;
                cookie.EventsType = typeof(SessionEvents);
            });
        if (options.SingleSignOn is { } provider)
        {
            services.AddSingleton(provider);
            services.AddSingleton<ProviderClient>();
            services.AddScoped<OidcEvents>();
            authentication.AddOAuth<OidcOptions, OidcHandler>(SingleSignOnEndpoints.Scheme, oidc => Configure(oidc, provider));
        }

        services.AddScoped<ExternalSignIn>();
    }

    private static void Configure(OidcOptions oidc, SingleSignOnOptions provider)
    {
        oidc.Provider = provider;
        oidc.ClientId = provider.ClientId;
        // The framework wants all three; where the provider is, and whether there is a secret, is the handler's to say
        oidc.ClientSecret = provider.ClientSecret ?? "-";
        oidc.AuthorizationEndpoint = provider.Authority.AbsoluteUri;
        oidc.TokenEndpoint = provider.Authority.AbsoluteUri;
        oidc.CallbackPath = Addresses.SingleSignOnReturn;
        oidc.UsePkce = true;
        oidc.EventsType = typeof(OidcEvents);
        oidc.CorrelationCookie.SameSite = SameSiteMode.Lax;
        oidc.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        oidc.Scope.Clear();
        foreach (var scope in provider.Scopes)
        {
            oidc.Scope.Add(scope);
        }
    }
}
