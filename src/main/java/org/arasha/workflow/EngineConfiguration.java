package org.arasha.workflow;

import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.Resource;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine on our data source and transactions, with what we do not use turned off. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Every five minutes for a month: the end of a term is not given up because the database was down for a while. */
    static final int RETRIES = 10_000;

    @Bean
    @DependsOnDatabaseInitialization
    SpringProcessEngineConfiguration processEngineConfiguration(DataSource dataSource,
            PlatformTransactionManager transactions, ApplicationContext context, StepListeners steps,
            @Value("classpath*:processes/*.*mn") Resource[] processes,
            @Value("${arasha.job-executor:true}") boolean runsJobs) {
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        engine.setApplicationContext(context);
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseType("postgres");
        engine.setDatabaseSchemaUpdate("false");
        engine.setDeploymentResources(processes);
        engine.setDeploymentName("arasha");
        engine.setHistory("activity");
        engine.setHistoryTimeToLive("P3650D");
        engine.setHistoryCleanupEnabled(false);
        engine.setHistoryCleanupStrategy(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine.setDefaultNumberOfRetries(RETRIES);
        engine.setFailedJobRetryTimeCycle("R" + RETRIES + "/PT5M");
        engine.setJobExecutorActivate(runsJobs);
        engine.setJobExecutor(jobExecutor());
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setAuthorizationEnabled(false);
        engine.setDefaultSerializationFormat("application/json");
        engine.setDmnEngineConfiguration(PlainFeel.tables());
        engine.getProcessEnginePlugins().add(steps);
        return engine;
    }

    /** Fewer threads than the connection pool has connections, so that the screens are never starved. */
    private static DefaultJobExecutor jobExecutor() {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(2);
        executor.setMaxPoolSize(4);
        executor.setMaxWait(10_000);
        return executor;
    }

    /**
     * A sixth of the start, most of it the engine's mapping files; done while the rest of the house is put together. Who uses the
     * engine asks for it lazily.
     */
    @Bean(bootstrap = Bean.Bootstrap.BACKGROUND, destroyMethod = "close")
    ProcessEngine processEngine(SpringProcessEngineConfiguration configuration, ApplicationContext context) throws Exception {
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setApplicationContext(context);
        factory.setProcessEngineConfiguration(configuration);
        return factory.getObject();
    }

    @Bean
    @Lazy
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    @Lazy
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    @Lazy
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }
}
