package org.arasha.evidence;

import java.net.InetAddress;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;

/** Tells the addresses of the internet from those of our own network and from those that are nobody's. */
final class PublicAddresses implements Predicate<InetAddress> {

    /** What the registries of special addresses (RFC 6890) hold beside private, loopback and link-local ones. */
    private static final List<String> SPECIAL = List.of("0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

    /** Of IPv6 only this is in use on the internet; and of it not what leads to IPv4 addresses or is nobody's. */
    private static final String GLOBAL_IPV6 = "2000::/3";
    private static final List<String> SPECIAL_IPV6 = List.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private static final InetAddressMatcher IPV4 = InetAddressMatchers.matchExternal().excludeAddresses(SPECIAL).build();
    private static final InetAddressMatcher IPV6 = InetAddressMatchers.matchExternal().includeAddresses(List.of(GLOBAL_IPV6))
            .excludeAddresses(SPECIAL_IPV6).build();

    @Override
    public boolean test(InetAddress address) {
        return address.getAddress().length == 4 ? IPV4.matches(address) : IPV6.matches(address);
    }
}
