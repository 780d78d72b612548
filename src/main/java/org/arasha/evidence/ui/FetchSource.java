package org.arasha.evidence.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.arasha.evidence.WebSources;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Source;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Checks;
import org.arasha.shared.ui.Notices;

/** Has the server fetch a copy of a source on the web, where that is allowed; one goes on elsewhere meanwhile. */
class FetchSource extends Div {

    private final transient WebSources web;
    private final transient IncidentId incident;
    private final transient Runnable afterFetch;
    private final Select<Source> source = new Select<>();
    private final Button fetch = new Button(getTranslation("evidence.fetch"), click -> fetch());

    FetchSource(WebSources web, IncidentId incident, List<Source> sources, Runnable afterFetch) {
        this.web = web;
        this.incident = incident;
        this.afterFetch = afterFetch;
        addClassName("addressee");
        source.setLabel(getTranslation("evidence.fetch.source"));
        source.setItems(sources);
        source.setItemLabelGenerator(one -> one == null ? "" : one.address());
        add(source, fetch);
    }

    private void fetch() {
        if (!new Checks().filled(source).passed()) {
            return;
        }
        UI ui = UI.getCurrent();
        Source chosen = source.getValue();
        fetch.setEnabled(false);
        fetch.setText(getTranslation("evidence.fetch.underWay"));
        Meanwhile.start(() -> {
            try {
                web.fetch(incident, chosen.id());
                ui.access(() -> done(getTranslation("evidence.fetch.done")));
            } catch (Refusal refusal) {
                ui.access(() -> refused(getTranslation(refusal.messageKey(), refusal.arguments())));
            } catch (RuntimeException fault) {
                ui.access(() -> {
                    refused(getTranslation("evidence.refusal.notFetched"));
                    throw fault;
                });
            }
        });
    }

    private void done(String words) {
        ready();
        source.clear();
        Notices.doneMeanwhile(words);
        afterFetch.run();
    }

    private void refused(String words) {
        ready();
        Notices.refused(words);
    }

    private void ready() {
        fetch.setEnabled(true);
        fetch.setText(getTranslation("evidence.fetch"));
    }
}
