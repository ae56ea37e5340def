drop table statistic_publication;
