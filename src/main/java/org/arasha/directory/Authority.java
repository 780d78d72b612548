package org.arasha.directory;

import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A body of the state.
 *
 * @param addressed its name before its demands: in Russian and Kazakh the dative, stored and never guessed
 * @param superior  the body that decides complaints about it, or null
 * @param channel   how appeals usually reach it
 * @param email     its address for mail, or null
 * @param postal    where letters are sent by post, as it is written on the envelope in each language; may be empty
 * @param code      what decision tables call bodies of its kind, {@code POLICE}; or null
 * @param region    code of the region it acts in, in ISO 3166-2; null for the whole country
 */
@Table("authority")
public record Authority(
        @Id AuthorityId id,
        @Version long version,
        @Embedded.Empty(prefix = "name_") LocalizedText name,
        @Embedded.Empty(prefix = "addressed_") LocalizedText addressed,
        @Nullable AuthorityId superior,
        Channel channel,
        @Nullable String email,
        @Embedded.Empty(prefix = "postal_") LocalizedText postal,
        @Nullable String code,
        @Nullable String region) {

    public static final int LONGEST_NAME = 300;
    public static final int LONGEST_ADDRESS = 500;

    public Authority coded(String code, @Nullable String region) {
        return new Authority(id, version, name, addressed, superior, channel, email, postal, code, region);
    }

    public static boolean isCode(String text) {
        return text.matches("[A-Z][A-Z0-9_]{1,39}");
    }
}
