package org.arasha.workflow;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.stereotype.Component;

@Component
class StepListeners extends AbstractProcessEnginePlugin {
}
