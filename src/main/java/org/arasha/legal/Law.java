package org.arasha.legal;

import org.arasha.shared.LocalizedText;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A law that a lawyer has entered, besides those that Arasha begins with.
 *
 * @param code  how norms, cases and tables of suggestions name it; does not change: {@code ADVERTISING_LAW}
 * @param cited as it is cited ("of the Law on Advertising"): Russian and Kazakh in the genitive
 */
@Table("law")
public record Law(
        @Id LawId id,
        @Version long version,
        String code,
        @Embedded.Empty(prefix = "name_") LocalizedText name,
        @Embedded.Empty(prefix = "cited_") LocalizedText cited) {

    public static final int LONGEST_CODE = 40;
    public static final int LONGEST_NAME = 300;

    public static boolean isCode(String text) {
        return text.matches("[A-Z][A-Z0-9_]*") && text.length() <= LONGEST_CODE;
    }
}
