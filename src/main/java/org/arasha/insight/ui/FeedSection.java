package org.arasha.insight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Optional;
import org.arasha.insight.CalendarFeeds;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Fields;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Section;

/** The address for one's calendar: made, shown once, replaced, taken back. */
class FeedSection extends Section {

    private final transient CalendarFeeds feeds;
    private final Fields content = new Fields();

    FeedSection(CalendarFeeds feeds) {
        super("insight.feed");
        this.feeds = feeds;
        add(new Paragraph(getTranslation("insight.feed.hint")), content);
        show();
    }

    private void show() {
        content.removeAll();
        Optional<Instant> made = feeds.madeAt();
        content.add(new Paragraph(made.map(at -> getTranslation("insight.feed.since", Dates.dayAndTime(at)))
                .orElseGet(() -> getTranslation("insight.feed.none"))));
        Div buttons = new Div(new Button(getTranslation(made.isEmpty() ? "insight.feed.make" : "insight.feed.replace"), click -> make()));
        buttons.addClassName("acts-buttons");
        if (made.isPresent()) {
            buttons.add(new Button(getTranslation("insight.feed.revoke"), click -> {
                feeds.revoke();
                Notices.done(getTranslation("insight.feed.revoked"));
                show();
            }));
        }
        content.add(buttons);
    }

    private void make() {
        TextField address = new TextField(getTranslation("insight.feed.address"));
        address.setId("feed-address");
        address.setValue(feeds.make());
        address.setReadOnly(true);
        address.setAutoselect(true);
        address.setHelperText(getTranslation("insight.feed.once"));
        show();
        content.addComponentAsFirst(address);
        address.focus();
    }
}
