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
 */
@Table("authority")
public record Authority(
        @Id AuthorityId id,
        @Version long version,
        @Embedded.Empty(prefix = "name_") LocalizedText name,
        @Embedded.Empty(prefix = "addressed_") LocalizedText addressed,
        @Nullable AuthorityId superior,
        Channel channel,
        @Nullable String email) {}
