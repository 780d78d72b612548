package org.arasha.desk;

import com.vaadin.flow.component.details.Details;
import java.util.UUID;
import org.arasha.shared.ui.Folded;

/** The diagram of a record's process, drawn when it is opened. */
public class DiagramDetails extends Details {

    public DiagramDetails(Whereabouts whereabouts, UUID record) {
        setSummaryText(getTranslation("desk.diagram"));
        addClassName("diagram-details");
        Folded.onceOpened(this, () -> whereabouts.diagram(record).ifPresent(diagram -> add(new ProcessDiagram(diagram))));
    }
}
