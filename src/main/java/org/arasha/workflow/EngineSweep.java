package org.arasha.workflow;

import org.arasha.desk.InOneSweep;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All that is asked of the engine within one command of its own is one command, and is written in few batches. */
@Component
class EngineSweep implements InOneSweep {

    private final ProcessEngineConfigurationImpl engine;

    EngineSweep(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(Runnable deed) {
        engine.getCommandExecutorTxRequired().execute(command -> {
            deed.run();
            return null;
        });
    }
}
