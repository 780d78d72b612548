package org.arasha.shared;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address that a mail server will take: a name of Latin letters, and a domain, which may be Kazakh or Russian and is
 * kept in its ASCII form.
 */
public record MailAddress(String value) {

    /** Signs in all that mail servers take (RFC 5321, as corrected by erratum 1690 of RFC 3696). */
    public static final int LONGEST = 254;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]*[a-z][a-z0-9-]*");

    /** @throws Refusal when it is none */
    public MailAddress {
        String address = value.strip();
        int at = address.lastIndexOf('@');
        String name = address.substring(0, Math.max(at, 0));
        String domain = ascii(address.substring(at + 1));
        if (!NAME.matcher(name).matches() || name.length() > 64 || !DOMAIN.matcher(domain).matches()
                || name.length() + 1 + domain.length() > LONGEST) {
            throw new Refusal("mail.refusal.notAnAddress");
        }
        value = name + "@" + domain;
    }

    public static boolean isOne(String text) {
        try {
            return !new MailAddress(text).value().isEmpty();
        } catch (Refusal none) {
            return false;
        }
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            return "";
        }
    }

    @Override
    public String toString() {
        return "MailAddress[…]";
    }
}
