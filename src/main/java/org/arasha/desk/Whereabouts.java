package org.arasha.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where records are in their processes; the engine knows, and the module {@code workflow} tells. */
public interface Whereabouts {

    int MOST = 100;

    /**
     * @param xml     the process definition in BPMN, its names in English
     * @param current ids of the elements where the record is now; empty when its process has ended
     */
    record Diagram(String xml, List<String> current) {}

    /** The processes there are, by their keys, with the definitions in BPMN by which new ones begin. */
    Map<String, String> processes();

    /** The stages of cases; a case that is not known is left out. */
    Map<UUID, Stage> stages(Collection<UUID> cases);

    /** The steps that were done on a record, the newest first; {@value #MOST} at most. */
    List<DoneStep> done(UUID record);

    /** The diagram of the process a record runs on, or ran on last. */
    Optional<Diagram> diagram(UUID record);
}
