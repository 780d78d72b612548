package org.arasha.appeal.ui;

import java.util.List;
import org.arasha.appeal.Appeals;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Finder;
import org.arasha.shared.ui.Found;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Appeals by number and subject. */
@Component
@Order(3)
class FindAppeals implements Finder {

    private final Appeals appeals;

    FindAppeals(Appeals appeals) {
        this.appeals = appeals;
    }

    @Override
    public String group() {
        return "appeal.appeals";
    }

    @Override
    public List<Found> find(String words, Language language) {
        return appeals.worded(words).stream().limit(MOST).map(row -> new Found(row.number() + " · " + row.subject().in(language),
                Dates.day(row.date(), language), AppealNavigation.to(row.number()))).toList();
    }
}
