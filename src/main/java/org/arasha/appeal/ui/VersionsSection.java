package org.arasha.appeal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealVersion;
import org.arasha.appeal.AppealVersions;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.RowButton;
import org.arasha.shared.ui.Section;

/** The versions of an appeal's letter, the newest first, each to be read as it was and compared with any other. */
class VersionsSection extends Section {

    /** An afternoon of writing leaves dozens; most who look want the last ones. */
    private static final int FIRST = 5;

    private final transient AppealVersions versions;
    private final transient Appeal appeal;
    private final Lines list = new Lines();
    private final Button earlier = new Button(getTranslation("appeal.versions.earlier"));
    private int oldest = Integer.MAX_VALUE;

    VersionsSection(AppealVersions versions, Appeal appeal) {
        super("appeal.versions");
        this.versions = versions;
        this.appeal = appeal;
        earlier.addClickListener(click -> more(AppealVersions.PAGE));
        more(FIRST);
        if (oldest == Integer.MAX_VALUE) {
            empty(versions.areOpen(appeal.id()) ? "appeal.versions.empty" : "appeal.versions.guarded");
        } else {
            add(list, earlier);
        }
    }

    private void more(int most) {
        List<AppealVersion> page = versions.before(appeal.id(), oldest).stream().limit(most).toList();
        page.forEach(version -> list.add(line(version)));
        if (!page.isEmpty()) {
            oldest = page.getLast().number();
        }
        earlier.setVisible(page.size() == most && oldest > 1);
    }

    private ListItem line(AppealVersion version) {
        String number = getTranslation("appeal.version", String.valueOf(version.number()));
        return new ListItem(new Span(number), new Quiet(words(version)),
                new RowButton("appeal.version.open", number, () -> new VersionDialog(versions, appeal, version).open()));
    }

    private String words(AppealVersion version) {
        return Dates.dayAndTime(version.at()) + (version.by() == null ? "" : " · " + version.by()) + " · "
                + getTranslation("audit.act." + version.act());
    }
}
