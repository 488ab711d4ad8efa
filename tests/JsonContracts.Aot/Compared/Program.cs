Compared.Work.Do();
#if MORE
More.Work.Do();
#endif
