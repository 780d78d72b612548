package org.arasha.appeal.ui;

import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.arasha.appeal.StatementsOf;
import org.arasha.incident.Incidents;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Section;

/** The statements of an appeal that somebody has to look at, to be read; not shown where there are none. */
class MarkedStatements extends Section {

    MarkedStatements(List<StatementsOf> all, Incidents incidents, Language reader) {
        super("appeal.statements");
        setVisible(false);
        all.forEach(of -> of.statements().stream().filter(one -> one.needsDecision() || one.isSaidToBeAttributed() || one.isSaidByNobody()).forEach(one -> {
            StatementMarks marks = new StatementMarks(reader);
            marks.show(one);
            add(new H3(incidents.visible(of.incident()).number() + " · "
                    + getTranslation("appeal.statement.place", one.statement().position() + 1)), marks);
            setVisible(true);
        }));
    }
}
