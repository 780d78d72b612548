package org.arasha.directory;

import org.arasha.shared.Language;

/** In SQL, how names are put in order: each by the name in a language, or by the one it has instead. */
final class NameOrder {

    private NameOrder() {}

    /**
     * Word for word as in the indexes {@code person_in_order_…}.
     *
     * @param row the alias of the table with its dot, or nothing
     */
    static String of(Language language, String row) {
        String order = switch (language) {
            case RU -> "lower(coalesce(%1$sname_ru, %1$sname_kk, %1$sname_en))";
            case KK -> "lower(coalesce(%1$sname_kk, %1$sname_ru, %1$sname_en))";
            case EN -> "lower(coalesce(%1$sname_en, %1$sname_ru, %1$sname_kk))";
        };
        return order.formatted(row);
    }
}
