using CopArchive.Catalogue;
using CsCheck;

namespace CopArchive.Tests.Catalogue;

public sealed class AddressTests
{
    private static readonly Gen<Address> Addresses = Gen.Select(
        Gen.OneOf("a", "kf-2-6", "Rev", "2_b", "feed.atom", ".", "..", "~", " ", "é", "a:b", "%41", "+", "&", "(1)").List[1, 3]
            .Select(string.Concat).List[1, 4].Select(segments => string.Join('/', segments)),
        Gen.OneOf("", "/"),
        Gen.OneOf<string?>(null, "p-1.2", "é", "a b"),
        (path, end, fragment) => new Address(path + end, fragment));

    [Fact]
    public void An_address_is_printed_as_a_browser_would_resolve_it() =>
        Gen.Select(Addresses, Gen.OneOf("https://kites.example/", "https://kites.example/a%20b/c/", "http://127.0.0.1:8080/x/"))
            .Sample((address, root) =>
            {
                var path = string.Join('/', address.Path.Split('/').Select(Uri.EscapeDataString));
                var whole = new Uri(new Uri(root), path);
                var hash = address.Fragment is null ? "" : "#" + Uri.EscapeDataString(address.Fragment);
                Assert.Equal(whole.AbsoluteUri + hash, address.Absolute(new Uri(root)));
                Assert.Equal(whole.AbsolutePath + hash, address.Rooted(new Uri(root)));
            }, iter: 5_000);
}
