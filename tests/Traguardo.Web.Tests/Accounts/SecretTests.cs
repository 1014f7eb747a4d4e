// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Traguardo.Web.Features.Accounts;
using Traguardo.Web.Features.Accounts.SecondFactor;
using Traguardo.Web.Features.Accounts.SignIn;
using Traguardo.Web.Tests.Accounts.Support;

namespace Traguardo.Web.Tests.Accounts;

/// <summary>Codes, addresses and counts, without a site.</summary>
public sealed class SecretTests
{
    private static readonly byte[] RfcKey = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B: the last six of its eight digits
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeOf(RfcKey, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-61, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(61, false)]
    public void A_clock_may_be_half_a_minute_off_and_no_more(int seconds, bool matches)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_900_000_000);
        var shown = Totp.CodeOf(RfcKey, Totp.StepAt(now.AddSeconds(seconds)));
        Assert.Equal(matches, Totp.MatchingStep(Base32.Encode(RfcKey), shown, now) is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870820")]
    [InlineData("٢٨٧٠٨٢")]
    [InlineData("abcdef")]
    public void What_is_no_code_matches_nothing(string typed) =>
        Assert.Null(Totp.MatchingStep(Base32.Encode(RfcKey), typed, DateTimeOffset.FromUnixTimeSeconds(59)));

    // RFC 4648, section 10, without padding
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Secrets_are_written_as_the_standard_says(string text, string encoded) =>
        Assert.Equal(encoded, Base32.Encode(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Whatever_is_written_in_base_32_is_read_again() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Base32.Decode(Base32.Encode(bytes)).AsSpan().SequenceEqual(bytes))
        );

    [Fact]
    public void A_secret_of_an_authenticator_is_160_random_bits()
    {
        Assert.Equal(20, Base32.Decode(Totp.NewKey()).Length);
        Assert.NotEqual(Totp.NewKey(), Totp.NewKey());
        Assert.Throws<FormatException>(() => Base32.Decode("abc"));
    }

    [Fact]
    public void The_same_recovery_code_of_two_accounts_is_stored_differently()
    {
        Assert.Equal(RecoveryCodes.Hash(1, "k7rm-9xtq-2hwd-pf4z"), RecoveryCodes.Hash(1, " K7RM9XTQ 2hwd pf4z"));
        Assert.NotEqual(RecoveryCodes.Hash(1, "k7rm-9xtq-2hwd-pf4z"), RecoveryCodes.Hash(2, "k7rm-9xtq-2hwd-pf4z"));
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/e/ente/c/2024?x=1#y", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("accesso", false)]
    [InlineData("//altrove", false)]
    [InlineData("/\\altrove", false)]
    [InlineData("\\\\altrove", false)]
    [InlineData("/a\nb", false)]
    [InlineData("https://altrove", false)]
    public void Only_an_address_without_a_host_is_of_this_site(string? address, bool local) =>
        Assert.Equal(local, Addresses.IsLocal(address));

    [Fact]
    public void An_address_that_fails_too_often_is_closed_alone_and_for_its_time()
    {
        var clock = new MovableClock();
        var limiter = new AddressLimiter(new AccountOptions { AddressLimit = 2 }, clock);
        var (one, two) = (IPAddress.Parse("192.0.2.1"), IPAddress.Parse("192.0.2.2"));
        Assert.True(limiter.TryTake(one));
        Assert.True(limiter.TryTake(one));
        Assert.False(limiter.TryTake(one));
        Assert.False(limiter.TryTake(IPAddress.Parse("::ffff:192.0.2.1")));
        Assert.True(limiter.TryTake(two));
        clock.Forward(TimeSpan.FromMinutes(10));
        Assert.True(limiter.TryTake(one));
    }

    [Fact]
    public void All_addresses_of_a_network_of_ipv6_count_as_one()
    {
        var limiter = new AddressLimiter(new AccountOptions { AddressLimit = 1 }, new MovableClock());
        Assert.True(limiter.TryTake(IPAddress.Parse("2001:db8:1:2::1")));
        Assert.False(limiter.TryTake(IPAddress.Parse("2001:db8:1:2:ffff::9")));
        Assert.True(limiter.TryTake(IPAddress.Parse("2001:db8:1:3::1")));
    }

    [Fact]
    public void Attempts_that_were_right_leave_room_for_others()
    {
        var limiter = new AddressLimiter(new AccountOptions { AddressLimit = 1 }, new MovableClock());
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.True(limiter.TryTake(IPAddress.Loopback));
            limiter.GiveBack(IPAddress.Loopback);
        }
    }
}
